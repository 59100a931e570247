using System.Diagnostics.CodeAnalysis;

namespace CollectionsBot.Channel;

/// <summary>An answer from the connector, or why there is none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed record ConnectorResult<T>
    where T : class
{
    private ConnectorResult(T? value, SendOutcome? failure) => (Value, Failure) = (value, failure);

    /// <summary>What was asked for; null exactly when <see cref="Failure"/> is not.</summary>
    public T? Value { get; }

    /// <summary>Why there is no answer; never <see cref="SendOutcome.Sent"/>.</summary>
    public SendOutcome? Failure { get; }

    /// <summary>Whether there is an answer.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Value is not null;

    internal static ConnectorResult<T> Of(T value) => new(value, null);

    internal static ConnectorResult<T> Failed(SendOutcome failure) => new(null, failure);
}
