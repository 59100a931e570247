using System.Globalization;
using CollectionsBot.Cards;
using Spectre.Console;

namespace CollectionsBot.App.Cli;

/// <summary>What the commands that only ask have in common: the person at the terminal, and answers as text.</summary>
internal static class ReadQuestion
{
    /// <summary>The person at this terminal.</summary>
    public static Person Person { get; } = new(new Actor($"terminal:{Environment.UserName}", Environment.UserName), TerminalCulture(), null);

    /// <summary>The assistant over what the journal holds now, or held at a past instant.</summary>
    public static async Task<(Assistant Assistant, Portfolio Portfolio)> OpenAsync(Settings settings, KnownAt? known = null)
    {
        var portfolio = await KnownAt.ReadAsync(settings, known);
        return (new Assistant(new ReadOnlyPortfolio(portfolio), TimeProvider.System, settings.Rules.Calendar), portfolio);
    }

    /// <summary>An answer as text.</summary>
    public static string TextOf(Answer answer) => answer switch
    {
        Answer.Card card => TextOf(card.Body),
        Answer.Text text => text.Words,
        _ => throw new InvalidOperationException("An answer is a text or a card."),
    };

    /// <summary>A card as text. The spaces that hold a figure together on a card are plain here, so that a search finds it.</summary>
    public static string TextOf(AdaptiveCard card) => CardText.Render(card, Width()).Text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    /// <summary>Prints a table of figures.</summary>
    public static void Print(Spectre.Console.Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Detect, Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = Math.Max(Width(), 100);
        console.Write(table);
    }

    /// <summary>The columns to draw in: the terminal's, within reason.</summary>
    public static int Width() => Console.IsOutputRedirected ? 80 : Math.Clamp(Console.WindowWidth, 40, 120);

    /// <summary>A terminal whose language is not set reads US English, as the invariant culture has no dates to read.</summary>
    private static CultureInfo TerminalCulture() =>
        CultureInfo.CurrentCulture.Name.Length == 0 ? CultureInfo.GetCultureInfo("en-US") : CultureInfo.CurrentCulture;
}
