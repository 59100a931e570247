using CollectionsBot.Cards;
using CollectionsBot.Journal;

namespace CollectionsBot.App.Cli;

/// <summary>Holds the conversation in the terminal: cards are drawn as text, and a number presses the button that bears it.</summary>
internal static class ChatCommand
{
    public static async Task<int> RunAsync(Settings settings, CancellationToken cancellation)
    {
        await using var writer = await DataFolder.OpenAsync(settings, TimeProvider.System, settings.IsDemonstration);
        var assistant = new Assistant(new LivePortfolio(writer), TimeProvider.System, settings.Rules.Calendar);
        var terminal = new Terminal(Console.In, Console.Out);
        terminal.Show(await assistant.GreetAsync(ReadQuestion.Person, cancellation));
        while (!cancellation.IsCancellationRequested && await terminal.AskAsync("> ", cancellation) is { } line)
        {
            var text = line.Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (text is "exit" or "quit" or "bye")
            {
                break;
            }

            terminal.Show(await AnswerAsync(assistant, terminal, text, cancellation));
        }

        return 0;
    }

    private static async Task<ImmutableArray<Answer>> AnswerAsync(Assistant assistant, Terminal terminal, string text, CancellationToken cancellation)
    {
        try
        {
            if (terminal.Button(text) is { } button)
            {
                return await terminal.FillInAsync(button, cancellation) is { } data
                    ? [await assistant.PressAsync(new Pressed(button.Verb, data, ReadQuestion.Person), cancellation)]
                    : [new Answer.Text("Left without saving.")];
            }

            var said = new Said("terminal", CommandIds.New().Value, text, ReadQuestion.Person);
            return (await assistant.SayAsync(said, cancellation)).Answers;
        }
        catch (JournalException e)
        {
            return [new Answer.Text(e.Message)];
        }
    }
}
