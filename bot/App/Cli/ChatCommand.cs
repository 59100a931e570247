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

            // A form that is drawn is filled in at once; one that comes back with errors, again.
            while (terminal.Form is { } save)
            {
                terminal.Show([await PressAsync(assistant, terminal, save, cancellation)]);
            }
        }

        return 0;
    }

    private static async Task<ImmutableArray<Answer>> AnswerAsync(Assistant assistant, Terminal terminal, string text, CancellationToken cancellation)
    {
        try
        {
            if (terminal.Button(text) is { } button)
            {
                return [await PressAsync(assistant, terminal, button, cancellation)];
            }

            var said = new Said("terminal", CommandIds.New().Value, text, ReadQuestion.Person);
            return (await assistant.SayAsync(said, cancellation)).Answers;
        }
        catch (JournalException e)
        {
            return [new Answer.Text(e.Message)];
        }
    }

    private static async Task<Answer> PressAsync(Assistant assistant, Terminal terminal, ExecuteAction button, CancellationToken cancellation)
    {
        if (await terminal.FillInAsync(button, cancellation) is not { } data)
        {
            terminal.LeaveForm();
            return new Answer.Text("Left without saving.");
        }

        try
        {
            return await assistant.PressAsync(new Pressed(button.Verb, data, ReadQuestion.Person), cancellation);
        }
        catch (JournalException e)
        {
            terminal.LeaveForm();
            return new Answer.Text(e.Message);
        }
    }
}
