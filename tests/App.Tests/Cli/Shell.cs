using System.Globalization;
using CollectionsBot.App.Cli;

namespace CollectionsBot.App.Tests;

/// <summary>The console belongs to the whole process, so these tests run one after another and beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    public const string Name = "Console";
}

/// <summary>What a command printed, and how it ended.</summary>
internal sealed record Printed(int ExitCode, string Out, string Error);

/// <summary>A terminal with a data folder of its own.</summary>
internal sealed class Shell : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public string Data => Path.Combine(Folder.Path, "data");

    /// <summary>Runs a command on the data folder.</summary>
    public Task<Printed> RunAsync(params string[] args) => TypeAsync("", [.. args, "--data", Data]);

    /// <summary>Runs a command that reads what is typed.</summary>
    public static async Task<Printed> TypeAsync(string input, params string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        Environment.SetEnvironmentVariable("DOTNET_ENVIRONMENT", "Production");
        var (before, outBefore, errorBefore) = (Console.In, Console.Out, Console.Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            Console.SetIn(new StringReader(input));
            Console.SetOut(output);
            Console.SetError(error);
            var code = await CommandLine.RunAsync(args);
            return new Printed(code, output.ToString().Replace("\r", "", StringComparison.Ordinal), error.ToString());
        }
        finally
        {
            Console.SetIn(before);
            Console.SetOut(outBefore);
            Console.SetError(errorBefore);
        }
    }

    public async Task<Printed> ImportAsync(string csv = SmallPortfolio.Csv, params string[] options) =>
        await RunAsync(["import", Folder.File("export.csv", csv), .. options]);

    public ImmutableArray<T> Facts<T>()
        where T : Fact => FactsIn.Folder<T>(Data);

    public void Dispose() => Folder.Dispose();
}
