using System.Globalization;

namespace CollectionsBot.Cards;

/// <summary>Draws what a person fills in: the label, a star when required, and what stands there.</summary>
internal static class InputDrawing
{
    private const int MaxChoicesDrawn = 12;
    private const string Blank = "____";

    internal static List<string> Draw(Input input, int width)
    {
        var label = PlainMarkdown.Shown(input.Label) + (input.IsRequired ? "*" : "");
        if (input is ChoiceSetInput choices)
            return Choices(choices, label, width);
        if (input is ToggleInput toggle)
            return TextLines.Wrap($"{label}: {Box(toggle.Value)} {PlainMarkdown.Shown(toggle.Title)}", width);
        return TextLines.Wrap($"{label}: [{PlainMarkdown.Shown(Content(input))}]{Bounds(input)}", width);
    }

    private static string Content(Input input) => input switch
    {
        TextInput text => text.Value ?? text.Placeholder ?? Blank,
        NumberInput number => Invariant(number.Value) ?? number.Placeholder ?? Blank,
        DateInput date => DateInput.Iso(date.Value) ?? "yyyy-mm-dd",
        TimeInput time => TimeInput.Iso(time.Value) ?? "hh:mm",
        _ => Blank,
    };

    private static string Bounds(Input input) => input switch
    {
        NumberInput number => Range(Invariant(number.Min), Invariant(number.Max)),
        DateInput date => Range(DateInput.Iso(date.Min), DateInput.Iso(date.Max)),
        TimeInput time => Range(TimeInput.Iso(time.Min), TimeInput.Iso(time.Max)),
        _ => "",
    };

    private static string? Invariant(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Range(string? least, string? most) => (least, most) switch
    {
        (null, null) => "",
        (not null, null) => $" from {least}",
        (null, not null) => $" up to {most}",
        _ => $" {least} to {most}",
    };

    private static List<string> Choices(ChoiceSetInput input, string label, int width)
    {
        var lines = TextLines.Wrap($"{label}:", width);
        foreach (var choice in input.Choices.Take(MaxChoicesDrawn))
        {
            var mark = choice.Value == input.Value ? 'x' : ' ';
            var box = input.IsMultiSelect ? $"[{mark}]" : $"({mark})";
            lines.AddRange(TextLines.Wrap($"  {box} {PlainMarkdown.Shown(choice.Title)}", width, keepSpaces: true));
        }

        if (input.Choices.Length > MaxChoicesDrawn)
            lines.Add($"  and {input.Choices.Length - MaxChoicesDrawn} more");
        return lines;
    }

    private static string Box(bool value) => value ? "[x]" : "[ ]";
}
