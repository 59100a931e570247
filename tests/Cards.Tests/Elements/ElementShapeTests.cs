using System.Text.Json.Nodes;

namespace CollectionsBot.Cards.Tests;

public class ElementShapeTests
{
    [Fact]
    public void A_card_says_its_schema_version_and_what_Teams_needs_to_know() => CardShape.Same(
        """
        {"$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard","version":"1.5","lang":"en",
         "fallbackText":"A request","speak":"A request waits","msteams":{"width":"Full"},"metadata":{"webUrl":"https://example.com/"},
         "refresh":{"action":{"type":"Action.Execute","title":"Refresh","verb":"request.view","data":{"request":"R1"}},"userIds":["29:a"]},
         "body":[{"type":"TextBlock","text":"Hi","wrap":true}],
         "actions":[{"type":"Action.Execute","title":"Go","verb":"go"}]}
        """,
        JsonNode.Parse(CardJson.Write(new AdaptiveCard([new TextBlock("Hi")])
        {
            Actions = [new ExecuteAction("Go", "go")],
            Refresh = new Refresh(new ExecuteAction("Refresh", "request.view", ActionData.Of(("request", "R1"))), ["29:a"]),
            FullWidth = true,
            FallbackText = "A request",
            Speak = "A request waits",
            Lang = "en",
            WebUrl = new Uri("https://example.com"),
        }))!);

    [Theory]
    [InlineData(true, """{"action":{"type":"Action.Execute","title":"R","verb":"v"}}""")]
    [InlineData(false, """{"action":{"type":"Action.Execute","title":"R","verb":"v"},"userIds":[]}""")]
    public void Refreshing_for_everyone_leaves_the_list_out_and_for_nobody_writes_it_empty(bool everyone, string expected)
    {
        var refresh = new Refresh(new ExecuteAction("R", "v"), everyone ? null : []);
        var card = JsonNode.Parse(CardJson.Write(new AdaptiveCard([new TextBlock("x")]) { Refresh = refresh }))!;
        CardShape.Same(expected, card["refresh"]!);
    }

    [Fact]
    public void A_heading_is_one_to_a_screen_reader() => CardShape.Is(
        """{"type":"TextBlock","text":"Worklist","wrap":true,"size":"large","weight":"bolder","style":"heading"}""",
        TextBlock.Heading("Worklist"));

    [Fact]
    public void A_text_block_writes_every_look() => CardShape.Is(
        """
        {"type":"TextBlock","id":"t1","isVisible":false,"spacing":"large","separator":true,"text":"x","size":"small","weight":"lighter",
         "color":"attention","isSubtle":true,"maxLines":2,"horizontalAlignment":"right"}
        """,
        new TextBlock("x")
        {
            Id = "t1",
            IsVisible = false,
            Spacing = Spacing.Large,
            Separator = true,
            Size = TextSize.Small,
            Weight = TextWeight.Lighter,
            Color = TextColor.Attention,
            IsSubtle = true,
            MaxLines = 2,
            Wrap = false,
            HorizontalAlignment = HorizontalAlignment.Right,
        });

    [Fact]
    public void Rich_text_writes_its_runs() => CardShape.Is(
        """
        {"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"a"},
         {"type":"TextRun","text":"b","weight":"bolder","color":"good","italic":true,"strikethrough":true}]}
        """,
        new RichTextBlock([new("a"), new("b") { Weight = TextWeight.Bolder, Color = TextColor.Good, Italic = true, Strikethrough = true }]));

    [Fact]
    public void A_container_writes_its_style_items_and_press() => CardShape.Is(
        """
        {"type":"Container","style":"emphasis","bleed":true,"items":[{"type":"TextBlock","text":"x","wrap":true}],
         "selectAction":{"type":"Action.Execute","title":"Open","verb":"open"}}
        """,
        new Container([new TextBlock("x")]) { Style = ContainerStyle.Emphasis, Bleed = true, SelectAction = new ExecuteAction("Open", "open") });

    [Fact]
    public void Columns_are_stretched_as_wide_as_their_content_or_weighted() => CardShape.Is(
        """
        {"type":"ColumnSet","columns":[{"type":"Column","width":"stretch","items":[]},
         {"type":"Column","width":"auto","verticalContentAlignment":"center","items":[]},{"type":"Column","width":3,"items":[]}]}
        """,
        new ColumnSet([
            new Column([]), new Column([], ColumnWidth.Auto) { VerticalContentAlignment = VerticalAlignment.Center },
            new Column([], ColumnWidth.Weight(3)),
        ]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_table_says_whether_its_first_row_is_a_header_in_both_spellings(bool header) => CardShape.Is(
        $$"""
        {"type":"Table","firstRowAsHeader":{{(header ? "true" : "false")}},"firstRowAsHeaders":{{(header ? "true" : "false")}},
         "showGridLines":false,"gridStyle":"accent",
         "columns":[{"width":2},{"width":1,"horizontalCellContentAlignment":"right"}],
         "rows":[{"type":"TableRow","style":"attention","cells":[
          {"type":"TableCell","items":[{"type":"TextBlock","text":"a","wrap":true}]},
          {"type":"TableCell","items":[{"type":"TextBlock","text":"1","wrap":true,"weight":"bolder"}]}]}]}
        """,
        new Table(
            [new TableColumn(2), new TableColumn(1, HorizontalAlignment.Right)],
            [new TableRow(["a", TextBlock.Bold("1")]) { Style = ContainerStyle.Attention }],
            header)
        { ShowGridLines = false, GridStyle = ContainerStyle.Accent });

    [Fact]
    public void Facts_are_titles_and_values() => CardShape.Is(
        """{"type":"FactSet","facts":[{"title":"Terms","value":"30 days"}]}""", new FactSet([new("Terms", "30 days")]));

    [Fact]
    public void An_image_has_its_address_and_its_words() => CardShape.Is(
        """{"type":"Image","url":"https://example.com/a.png","altText":"A","size":"small","style":"person"}""",
        new Image(new Uri("https://example.com/a.png"), "A") { Size = ImageSize.Small, Style = ImageStyle.Person });
}
