using System.Globalization;
using CollectionsBot.Cards;

namespace CollectionsBot.App.Cli;

/// <summary>Draws answers and fills in forms at a terminal.</summary>
internal sealed class Terminal(TextReader input, TextWriter output)
{
    private RenderedCard? _card;

    /// <summary>Shows answers; the last card's buttons are the ones that numbers press.</summary>
    public void Show(ImmutableArray<Answer> answers)
    {
        foreach (var answer in answers)
        {
            output.WriteLine();
            if (answer is Answer.Card card)
            {
                _card = CardText.Render(card.Body, ReadQuestion.Width());
                output.WriteLine(_card.Text);
            }
            else
            {
                output.WriteLine(ReadQuestion.TextOf(answer));
            }
        }

        output.WriteLine();
    }

    /// <summary>The button that sends the form shown last; null when that was none.</summary>
    public ExecuteAction? Form => _card is { Inputs.IsEmpty: false } card ? card.Actions.OfType<ExecuteAction>().FirstOrDefault(a => a.SendsInputs) : null;

    /// <summary>Leaves the form shown last.</summary>
    public void LeaveForm() => _card = null;

    /// <summary>Asks for a line; null at the end of the input.</summary>
    public async Task<string?> AskAsync(string prompt, CancellationToken cancellation)
    {
        await output.WriteAsync(prompt.AsMemory(), cancellation);
        await output.FlushAsync(cancellation);
        return await input.ReadLineAsync(cancellation).AsTask().WaitAsync(cancellation);
    }

    /// <summary>The button that a number presses; null when the text is none.</summary>
    public ExecuteAction? Button(string text) =>
        int.TryParse(text.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _card is { } card
        && number >= 1 && number <= card.Actions.Length
            ? card.Actions[number - 1] as ExecuteAction
            : null;

    /// <summary>Asks for each input of the card, where the button sends them along.</summary>
    /// <returns>What the button carries and the inputs; null when the person gave up.</returns>
    public async Task<Dictionary<string, string>?> FillInAsync(ExecuteAction button, CancellationToken cancellation)
    {
        var data = button.Data.Values.ToDictionary(v => v.Key, v => v.ToString(), StringComparer.Ordinal);
        if (!button.SendsInputs || _card is not { Inputs.IsEmpty: false } card)
        {
            return data;
        }

        await output.WriteLineAsync("Enter leaves a field as it is, \"-\" empties it, \"cancel\" gives up.");
        foreach (var field in card.Inputs)
        {
            if (await FieldAsync(field, cancellation) is not { } value)
            {
                return null;
            }

            if (value.Length > 0)
            {
                data[field.Id!] = value;
            }
        }

        return data;
    }

    private async Task<string?> FieldAsync(Input field, CancellationToken cancellation)
    {
        var choices = (field as ChoiceSetInput)?.Choices ?? [];
        for (var i = 0; i < choices.Length; i++)
        {
            await output.WriteLineAsync($"  {i + 1}. {choices[i].Title}");
        }

        while (true)
        {
            var before = ValueOf(field);
            var line = await AskAsync($"{field.Label}{(field.IsRequired ? " *" : "")}{(before.Length > 0 ? $" [{Shown(before, choices)}]" : "")}: ", cancellation);
            if (line is null || line.Trim() == "cancel")
            {
                return null;
            }

            var text = line.Trim();
            var value = text switch { "" => before, "-" => "", _ => Chosen(text, field, choices) };
            if (value is not null && (value.Length > 0 || !field.IsRequired))
            {
                return value;
            }

            await output.WriteLineAsync(value is null ? "Give the number of a choice." : field.ErrorMessage);
        }
    }

    /// <summary>A choice by its number or its words; several by commas where several may be chosen.</summary>
    private static string? Chosen(string text, Input field, ImmutableArray<Choice> choices)
    {
        if (field is not ChoiceSetInput set)
        {
            return text;
        }

        var values = (set.IsMultiSelect ? text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text]).Select(part =>
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Length
                ? choices[number - 1].Value
                : choices.FirstOrDefault(c => c.Title.StartsWith(part, StringComparison.OrdinalIgnoreCase))?.Value).ToList();
        return values.Contains(null) ? null : string.Join(',', values);
    }

    private static string Shown(string value, ImmutableArray<Choice> choices) => choices.FirstOrDefault(c => c.Value == value)?.Title ?? value;

    private static string ValueOf(Input field) => field switch
    {
        TextInput text => text.Value,
        NumberInput number => number.Value?.ToString(CultureInfo.InvariantCulture),
        DateInput date => date.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChoiceSetInput set => set.Value,
        _ => null,
    } ?? "";
}
