namespace CollectionsBot.Cards.Tests;

public class ElementRuleTests
{
    [Fact]
    public void An_input_needs_a_label() => Assert.Throws<ArgumentException>(() => new TextInput("a", " "));

    [Fact]
    public void A_required_input_can_t_lose_its_words() =>
        Assert.Throws<ArgumentException>(() => new DateInput("a", "A", "Pick a day") { ErrorMessage = null });

    [Fact]
    public void A_required_input_s_words_can_be_others() =>
        Assert.Equal("1 to 9", new NumberInput("a", "A", "Say how many") { ErrorMessage = "1 to 9" }.ErrorMessage);

    [Theory]
    [InlineData("")]
    [InlineData("Note")]
    [InlineData("1a")]
    [InlineData("a-b")]
    [InlineData("a.b")]
    [InlineData("ä")]
    public void An_id_is_a_plain_name(string id) => Assert.Throws<ArgumentException>(() => new TextInput(id, "A"));

    [Fact]
    public void An_image_needs_words() =>
        Assert.Throws<ArgumentException>(() => new Image(new Uri("https://example.com/a.png"), ""));

    [Theory]
    [InlineData("http://example.com/a.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("a.png")]
    public void An_image_comes_over_https(string url) =>
        Assert.Throws<ArgumentException>(() => new Image(new Uri(url, UriKind.RelativeOrAbsolute), "A"));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://example.com")]
    public void A_button_opens_no_other_scheme(string url) =>
        Assert.Throws<ArgumentException>(() => new OpenUrlAction("Open", new Uri(url)));

    [Fact]
    public void A_least_beyond_the_most_is_refused_in_either_order()
    {
        Assert.Throws<ArgumentException>(() => new NumberInput("a", "A") { Min = 2, Max = 1 });
        Assert.Throws<ArgumentException>(() => new NumberInput("a", "A") { Max = 1, Min = 2 });
        Assert.Throws<ArgumentException>(() => new DateInput("a", "A") { Min = new(2026, 1, 2), Max = new(2026, 1, 1) });
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(0, false)]
    public void A_choice_is_among_1_to_100(int count, bool allowed)
    {
        var choices = Enumerable.Range(0, count).Select(i => new Choice($"Choice {i}", $"c{i}"));
        if (allowed)
            Assert.Equal(count, new ChoiceSetInput("a", "A", [.. choices]).Choices.Length);
        else
            Assert.Throws<ArgumentException>(() => new ChoiceSetInput("a", "A", [.. choices]));
    }

    [Fact]
    public void Choices_have_distinct_values_without_commas_and_start_on_one_of_them()
    {
        Assert.Throws<ArgumentException>(() => new ChoiceSetInput("a", "A", [new("x", "1"), new("y", "1")]));
        Assert.Throws<ArgumentException>(() => new Choice("x", "1,2"));
        Assert.Throws<ArgumentException>(() => new ChoiceSetInput("a", "A", [new("x", "1")]) { Value = "2" });
    }

    [Fact]
    public void Action_data_is_identifiers_of_a_bounded_length()
    {
        Assert.Equal("C1", ActionData.Of(("customer", "C1")).Values[0].Text);
        Assert.Equal(7, ActionData.Of(("version", 7)).Values[0].Number);
        Assert.Throws<ArgumentException>(() => ActionData.Of(("customer", new string('x', 201))));
        Assert.Throws<ArgumentException>(() => ActionData.Of(("customer", "a\nb")));
        Assert.Throws<ArgumentException>(() => ActionData.Of(("Customer", "a")));
        Assert.Throws<ArgumentException>(() => ActionData.Of(("msteams", "a")));
        Assert.Throws<ArgumentException>(() => ActionData.Of(("a", "1"), ("a", 2)));
    }

    [Fact]
    public void A_row_has_a_cell_for_every_column() =>
        Assert.Throws<ArgumentException>(() => new Table([new(), new()], [TableRow.Of("only one")], false));

    [Fact]
    public void A_press_on_an_element_opens_no_card() => Assert.Throws<ArgumentException>(() =>
        new Container([]) { SelectAction = new ShowCardAction("x", new AdaptiveCard([new TextBlock("x")])) });

    [Fact]
    public void Beyond_six_buttons_the_rest_goes_into_the_menu()
    {
        static ExecuteAction Button(int i) => new($"B{i}", "v") { Mode = i < 6 ? ActionMode.Primary : ActionMode.Secondary };
        Assert.Equal(8, new ActionSet([.. Enumerable.Range(0, 8).Select(Button)]).Actions.Length);
        Assert.Throws<ArgumentException>(() => new ActionSet([.. Enumerable.Range(0, 7).Select(i => new ExecuteAction($"B{i}", "v"))]));
    }

    [Fact]
    public void A_refresh_is_for_sixty_people_at_most() => Assert.Throws<ArgumentException>(() =>
        new Refresh(new ExecuteAction("R", "v"), [.. Enumerable.Range(0, 61).Select(i => $"29:{i}")]));

    [Fact]
    public void Two_elements_with_one_id_are_refused() => Assert.Throws<ArgumentException>(() =>
        CardJson.Write(new AdaptiveCard([new TextInput("a", "A"), new TextInput("a", "B")])));

    [Fact]
    public void An_input_can_t_replace_what_a_button_carries() => Assert.Throws<ArgumentException>(() =>
        CardJson.Write(new AdaptiveCard([new TextInput("request", "A")])
        {
            Actions = [new ExecuteAction("Approve", "approve", ActionData.Of(("request", "R1")))],
        }));

    [Fact]
    public void A_language_is_two_or_three_letters() =>
        Assert.Throws<ArgumentException>(() => new AdaptiveCard([new TextBlock("x")]) { Lang = "en-GB" });

    [Fact]
    public void A_gauge_and_a_bar_stay_on_their_scale()
    {
        var same = new TextBlock("same");
        Assert.Throws<ArgumentException>(() => new GaugeChart("T", 101, 0, 100, [], same));
        Assert.Throws<ArgumentException>(() => new ProgressBar(11, 10, same));
    }
}
