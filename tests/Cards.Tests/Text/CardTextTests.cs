using System.Collections.Immutable;

namespace CollectionsBot.Cards.Tests;

public class CardTextTests
{
    private static readonly AdaptiveCard Worklist = new([
        TextBlock.Heading("Worklist for **3 March**"),
        new FactSet([new("Open", "12 customers"), new("Overdue", "€ 48.200,00")]),
        new Table(
            [new(3), new(1, HorizontalAlignment.Right), new(3)],
            [
                TableRow.Header("Customer", "Overdue", "Why"),
                TableRow.Of(Markdown.Escape("*Müller* AG"), "€ 1.200,00", "Promise broken on 2 March; call before noon"),
                TableRow.Of("東京商事", "€ 5,00", "New"),
            ],
            firstRowAsHeader: true) { Spacing = Spacing.Medium },
    ])
    {
        Actions =
        [
            new ExecuteAction("Log a call", "call.log"),
            new OpenUrlAction("Open the portal", new Uri("https://example.com")),
            new ToggleVisibilityAction("More", ["x"]),
            new ExecuteAction("Close", "close") { IsEnabled = false },
        ],
    };

    [Fact]
    public void A_worklist_in_a_wide_terminal()
    {
        var drawn = CardText.Render(Worklist);
        Assert.Equal(
            """
            Worklist for 3 March
            ====================
            Open     12 customers
            Overdue  € 48.200,00

            Customer        Overdue  Why
            -----------  ----------  -------------------------------------------
            *Müller* AG  € 1.200,00  Promise broken on 2 March; call before noon
            東京商事         € 5,00  New

            [1] Log a call  [2] Open the portal  [-] Close
            """,
            drawn.Text);
        Assert.Equal(["Log a call", "Open the portal"], drawn.Actions.Select(action => action.Title));
    }

    [Fact]
    public void A_worklist_in_a_narrow_terminal()
    {
        var drawn = CardText.Render(Worklist, 40);
        Assert.Equal(
            """
            Worklist for 3 March
            ====================
            Open     12 customers
            Overdue  € 48.200,00

            Customer        Overdue  Why
            -----------  ----------  ---------------
            *Müller* AG  € 1.200,00  Promise broken
                                     on 2 March;
                                     call before
                                     noon
            東京商事         € 5,00  New

            [1] Log a call  [2] Open the portal
            [-] Close
            """,
            drawn.Text);
    }

    [Fact]
    public void A_form_lists_its_inputs_and_the_card_that_a_button_would_open()
    {
        var drawn = CardText.Render(new AdaptiveCard([
            new ChoiceSetInput("result", "Result", [new("Promise", "ptp"), new("No answer", "na")], "Choose") { Value = "ptp" },
            new TextInput("note", "Note", "Write a note") { Placeholder = "What was said" },
            new DateInput("by", "By") { Min = new(2026, 3, 3), Max = new(2026, 4, 3) },
            new NumberInput("parts", "Parts") { Value = 3 },
            new TimeInput("at", "At"),
            new ToggleInput("consent", "Consent", "Agreed to be called") { Value = true },
        ])
        {
            Actions =
            [
                new ExecuteAction("Save", "save"),
                new ShowCardAction("Reject…", new AdaptiveCard([new TextInput("reason", "Reason", "Say why")])
                {
                    Actions = [new ExecuteAction("Reject", "reject")],
                }),
            ],
        });
        Assert.Equal(
            """
            Result*:
              (x) Promise
              ( ) No answer
            Note*: [What was said]
            By: [yyyy-mm-dd] 2026-03-03 to 2026-04-03
            Parts: [3]
            At: [hh:mm]
            Consent: [x] Agreed to be called

            [1] Save
            Reject…:
                Reason*: [____]

                [2] Reject
            """,
            drawn.Text);
        Assert.Equal(["result", "note", "by", "parts", "at", "consent", "reason"], drawn.Inputs.Select(input => input.Id));
        Assert.Equal(["Save", "Reject"], drawn.Actions.Select(action => action.Title));
    }

    [Fact]
    public void Groups_columns_pictures_and_charts()
    {
        var drawn = CardText.Render(
            new AdaptiveCard([
                new ColumnSet([
                    new Column([TextBlock.Bold("Müller AG"), TextBlock.Subtle("C-1")]),
                    new Column([new TextBlock("€ 1.200,00")], ColumnWidth.Auto),
                ]) { SelectAction = new ExecuteAction("Open", "open") },
                new Image(new Uri("https://example.com/a.png"), "Logo"),
                new DonutChart("Ageing", [new("Current", 1)], new TextBlock("Current 1")) { Separator = true },
                new Container([new RichTextBlock([new("one "), new("two")])]) { Spacing = Spacing.Large },
                new TextBlock("See [the terms](https://example.com/t), _now_ or 2 * 3"),
                new TextBlock("right") { HorizontalAlignment = HorizontalAlignment.Right },
            ]),
            40);
        Assert.Equal(
            """
            Müller AG                     € 1.200,00
            C-1
            [1] Open
            [image: Logo]
            ────────────────────────────────────────
            Current 1

            one two
            See the terms (https://example.com/t),
            now or 2 * 3
                                               right
            """,
            drawn.Text);
    }

    [Fact]
    public void A_table_too_wide_for_columns_becomes_names_and_values() => Assert.Equal(
        """
        A: 1
        B: 2
        C: 3
        D: 4

        A: 5
        B: 6
        C: 7
        D: 8
        """,
        CardText.Render(
            new AdaptiveCard([new Table(
                [new(), new(), new(), new()],
                [TableRow.Header("A", "B", "C", "D"), TableRow.Of("1", "2", "3", "4"), TableRow.Of("5", "6", "7", "8")],
                firstRowAsHeader: true)]),
            20).Text);

    [Fact]
    public void Buttons_in_a_table_are_numbered_as_they_are_read()
    {
        TableRow Row(string name) => new([name, new ActionSet([new ExecuteAction($"Call {name}", "call")])]);
        var drawn = CardText.Render(new AdaptiveCard([new Table([new(), new()], [Row("A"), Row("B")], false)])
        {
            Actions = [new ExecuteAction("All", "all")],
        });
        Assert.Equal("A  [1] Call A\nB  [2] Call B\n\n[3] All", drawn.Text);
        Assert.Equal(["Call A", "Call B", "All"], drawn.Actions.Select(action => action.Title));
    }

    [Fact]
    public void Nothing_in_a_card_steers_the_terminal()
    {
        var text = CardText.Render(new AdaptiveCard([
            new TextBlock("a\u001b[31mred\u202Eb"), new FactSet([new("t\u0007", "v\u001b]0;x")]),
            new TextInput("i", "l\u001b", "e") { Value = "\u009b1m" },
        ])
        { Actions = [new ExecuteAction("b\u001b", "v")] }).Text;
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("東京", 4)]
    [InlineData("한국", 4)]
    [InlineData("ｶﾅ", 2)]
    [InlineData("😀", 2)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("\u200B", 0)]
    public void Width_is_what_a_terminal_takes(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void No_line_is_wider_than_the_terminal()
    {
        var random = new Random(42);
        string[] words = ["a", "Forderung", "東京商事株式会社", "INV-2026-000123456789", "😀", "e\u0301e\u0301", "**b**", "-"];
        string Some() => string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => words[random.Next(words.Length)]));
        for (var i = 0; i < 300; i++)
        {
            var width = random.Next(CardText.MinWidth, 100);
            var columns = random.Next(1, 6);
            var row = () => TableRow.Of([.. Enumerable.Range(0, columns).Select(_ => Some())]);
            var card = new AdaptiveCard([
                TextBlock.Heading(Some()),
                new FactSet([new(Some(), Some()), new("x", Some())]),
                new Table([.. Enumerable.Repeat(new TableColumn(), columns)], [row(), row()], i % 2 == 0),
                new ColumnSet([.. Enumerable.Range(0, columns).Select(c => new Column([new TextBlock(Some())], c % 2 == 0 ? default : ColumnWidth.Auto))]),
            ]);
            Assert.All(CardText.Render(card, width).Text.Split('\n'), line => Assert.True(TextWidth.Of(line) <= width, line));
        }
    }
}
