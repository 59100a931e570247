namespace CollectionsBot.Cards.Tests;

public class InputAndActionShapeTests
{
    [Fact]
    public void A_required_text_says_what_is_missing() => CardShape.Is(
        """
        {"type":"Input.Text","id":"note","label":"Note","isRequired":true,"errorMessage":"Write a note","isMultiline":true,
         "maxLength":100,"placeholder":"What was said","value":"v","regex":"^.+$","style":"tel"}
        """,
        new TextInput("note", "Note", "Write a note")
        { IsMultiline = true, MaxLength = 100, Placeholder = "What was said", Value = "v", Regex = "^.+$", Style = TextInputStyle.Tel });

    [Fact]
    public void A_number_has_bounds() => CardShape.Is(
        """{"type":"Input.Number","id":"days","label":"Days","errorMessage":"1 to 30","min":1,"max":30,"placeholder":"7","value":2.5}""",
        new NumberInput("days", "Days") { Min = 1, Max = 30, Value = 2.5m, Placeholder = "7", ErrorMessage = "1 to 30" });

    [Fact]
    public void A_day_is_written_as_ISO_whatever_the_culture() => CardShape.Is(
        """{"type":"Input.Date","id":"by","label":"By","min":"2026-01-01","max":"2026-12-31","value":"2026-03-03"}""",
        new DateInput("by", "By") { Min = new(2026, 1, 1), Max = new(2026, 12, 31), Value = new(2026, 3, 3) });

    [Fact]
    public void A_time_is_written_in_24_hours() => CardShape.Is(
        """{"type":"Input.Time","id":"at","label":"At","min":"08:00","max":"18:30","value":"15:05"}""",
        new TimeInput("at", "At") { Min = new(8, 0), Max = new(18, 30), Value = new(15, 5) });

    [Fact]
    public void Choices_have_titles_and_values() => CardShape.Is(
        """
        {"type":"Input.ChoiceSet","id":"r","label":"Result","style":"filtered","isMultiSelect":true,"placeholder":"p","value":"ptp","wrap":true,
         "choices":[{"title":"Promise","value":"ptp"},{"title":"None","value":"na"}]}
        """,
        new ChoiceSetInput("r", "Result", [new("Promise", "ptp"), new("None", "na")])
        { Style = ChoiceSetStyle.Filtered, IsMultiSelect = true, Placeholder = "p", Value = "ptp" });

    [Fact]
    public void A_toggle_is_true_or_false() => CardShape.Is(
        """{"type":"Input.Toggle","id":"ok","label":"Consent","title":"Agreed","value":"false","wrap":true}""",
        new ToggleInput("ok", "Consent", "Agreed"));

    [Fact]
    public void An_execute_carries_its_verb_and_identifiers() => CardShape.Is(
        """
        {"type":"Action.Execute","title":"Approve","style":"positive","mode":"secondary","tooltip":"t","isEnabled":false,"verb":"approve",
         "data":{"request":"R1","version":3},"associatedInputs":"none"}
        """,
        new ExecuteAction("Approve", "approve", ActionData.Of(("request", "R1"), ("version", 3)))
        { Style = ActionStyle.Positive, Mode = ActionMode.Secondary, Tooltip = "t", IsEnabled = false, SendsInputs = false });

    [Fact]
    public void A_submit_can_open_a_dialog() => CardShape.Is(
        """{"type":"Action.Submit","title":"Open","data":{"form":"f","msteams":{"type":"task/fetch"}}}""",
        new SubmitAction("Open", ActionData.None.With("form", "f"), new TaskFetch()));

    [Fact]
    public void A_submit_can_say_something() => CardShape.Is(
        """{"type":"Action.Submit","title":"Help","data":{"msteams":{"type":"imBack","value":"help"}}}""",
        new SubmitAction("Help", teams: new ImBack("help")));

    [Fact]
    public void A_submit_can_say_one_thing_and_show_another() => CardShape.Is(
        """{"type":"Action.Submit","title":"Help","data":{"msteams":{"type":"messageBack","text":"help","displayText":"Help!"}}}""",
        new SubmitAction("Help", teams: new MessageBack("help", "Help!")));

    [Fact]
    public void An_address_opens() => CardShape.Is(
        """{"type":"Action.OpenUrl","title":"Open","url":"https://example.com/x"}""",
        new OpenUrlAction("Open", new Uri("https://example.com/x")));

    [Fact]
    public void A_card_within_has_no_version_of_its_own() => CardShape.Is(
        """{"type":"Action.ShowCard","title":"Why","card":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"x","wrap":true}]}}""",
        new ShowCardAction("Why", new AdaptiveCard([new TextBlock("x")])));

    [Fact]
    public void Elements_are_turned_over_or_set() => CardShape.Is(
        """{"type":"Action.ToggleVisibility","title":"More","targetElements":["a",{"elementId":"b","isVisible":false}]}""",
        new ToggleVisibilityAction("More", ["a", new VisibilityTarget("b", false)]));
}
