namespace CollectionsBot.EndToEnd.Tests;

/// <summary>A test in a real browser against the real local client; skipped, with the reason, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    /// <param name="interrupts">Whether the test presses Ctrl+C in the bot's place, which only Unix lets a program do.</param>
    public ChromiumFactAttribute(bool interrupts = false)
    {
        Interrupts = interrupts;
        Skip = interrupts && OperatingSystem.IsWindows() ? "Windows lets no program press Ctrl+C in another's place." : Requirements.Missing;
    }

    public bool Interrupts { get; }
}
