using System.Collections.Immutable;

namespace CollectionsBot.Cards;

/// <summary>One pass over a card: draws it line by line and numbers its buttons as they come.</summary>
internal sealed class CardDrawing
{
    private readonly bool isProbe;
    private readonly int numbered;

    internal CardDrawing()
    {
    }

    /// <summary>A pass that only measures: nothing is stretched, and its numbers are as long as the real ones.</summary>
    private CardDrawing(int numbered)
    {
        isProbe = true;
        this.numbered = numbered;
    }

    internal List<CardAction> Actions { get; } = [];

    internal List<Input> Inputs { get; } = [];

    internal List<string> Card(AdaptiveCard card, int width)
    {
        var lines = Elements(card.Body, width);
        var buttons = ButtonDrawing.Draw(this, card.Actions, width);
        if (buttons.Count > 0)
            lines.Add("");
        lines.AddRange(buttons);
        return lines;
    }

    internal List<string> Elements(ImmutableArray<CardElement> elements, int width)
    {
        var lines = new List<string>();
        foreach (var element in elements)
        {
            var own = Element(element, width);
            if (own.Count > 0 && lines.Count > 0)
                lines.AddRange(Above(element, width));
            lines.AddRange(own);
        }

        return lines;
    }

    /// <summary>The width that elements would take if there were no bound.</summary>
    internal int NaturalWidth(ImmutableArray<CardElement> elements)
    {
        var probe = new CardDrawing(numbered + Actions.Count);
        return TextWidth.Widest(probe.Elements(elements, CardText.MaxWidth));
    }

    /// <summary>Gives a button the next number.</summary>
    internal string Numbered(CardAction action)
    {
        if (!action.IsEnabled)
            return $"[-] {PlainMarkdown.Shown(action.Title)}";
        Actions.Add(action);
        return $"[{numbered + Actions.Count}] {PlainMarkdown.Shown(action.Title)}";
    }

    /// <summary>Adds the button that a press on an element stands for.</summary>
    internal List<string> WithPress(List<string> lines, CardAction? action, int width)
    {
        if (action is not null and not ToggleVisibilityAction)
            lines.AddRange(TextLines.Wrap(Numbered(action), width));
        return lines;
    }

    private List<string> Element(CardElement element, int width) => element switch
    {
        TextBlock text => Text(text, width),
        RichTextBlock rich => Aligned(
            TextLines.Wrap(PlainMarkdown.Shown(string.Concat(rich.Runs.Select(run => run.Text))), width),
            rich.HorizontalAlignment, width),
        Container group => WithPress(Elements(group.Items, width), group.SelectAction, width),
        ColumnSet columns => ColumnDrawing.Draw(this, columns, width),
        Column column => WithPress(Elements(column.Items, width), column.SelectAction, width),
        Table table => TableDrawing.Draw(this, table, width),
        FactSet facts => FactDrawing.Draw(facts, width),
        Image image => WithPress(
            TextLines.Wrap($"[image: {PlainMarkdown.Shown(image.AltText)}]", width), image.SelectAction, width),
        ActionSet set => ButtonDrawing.Draw(this, set.Actions, width),
        Input input => InputLines(input, width),
        TeamsElement teams => Element(teams.Fallback, width),
        _ => throw new NotSupportedException($"{element.GetType().Name} can't be drawn as text."),
    };

    private List<string> Above(CardElement element, int width)
    {
        if (element.Separator)
            return [isProbe ? "" : new string('─', width)];
        var apart = element.Spacing is Spacing.Medium or Spacing.Large or Spacing.ExtraLarge or Spacing.Padding
            || element is TextBlock { Style: TextBlockStyle.Heading };
        return apart ? [""] : [];
    }

    private List<string> Text(TextBlock text, int width)
    {
        var lines = TextLines.Wrap(PlainMarkdown.Read(text.Text), width);
        if (text.Style == TextBlockStyle.Heading && lines.Count > 0)
            lines.Add(new string(text.Size is TextSize.Large or TextSize.ExtraLarge ? '=' : '-', TextWidth.Widest(lines)));
        return Aligned(lines, text.HorizontalAlignment, width);
    }

    private List<string> Aligned(List<string> lines, HorizontalAlignment alignment, int width) =>
        isProbe ? lines : lines.ConvertAll(line => TextLines.Align(line, alignment, width));

    private List<string> InputLines(Input input, int width)
    {
        Inputs.Add(input);
        return InputDrawing.Draw(input, width);
    }
}
