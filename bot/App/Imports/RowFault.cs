using System.Diagnostics.CodeAnalysis;

namespace CollectionsBot.App;

/// <summary>A value that was read, or why it could not be.</summary>
/// <typeparam name="T">What is read.</typeparam>
internal readonly record struct Attempted<T>(T? Value, RowFault? Fault)
{
    /// <summary>The value.</summary>
    public static implicit operator Attempted<T>(T value) => new(value, null);

    /// <summary>The fault.</summary>
    public static implicit operator Attempted<T>(RowFault fault) => new(default, fault);

    /// <summary>Whether it failed.</summary>
    public bool Failed([NotNullWhen(true)] out RowFault? fault) => (fault = Fault) is not null;
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Reason">Why it is rejected, as a person can read it.</param>
/// <param name="Field">The column concerned, when it is about one.</param>
/// <param name="Value">What stands there.</param>
internal sealed record RowFault(string Reason, Field? Field = null, string? Value = null);
