namespace CollectionsBot.Channel.Tests;

public class ActivityTextTests
{
    private static Activity Saying(string? text, params Mention[] mentions) =>
        Samples.Message() with { Text = text, Entities = [.. mentions.Select(m => m.ToEntity())] };

    private static Mention Of(string id, string text) => new() { Mentioned = new ChannelAccount { Id = id }, Text = text };

    [Fact]
    public void The_bots_own_mention_goes_and_anothers_stays()
    {
        var activity = Saying(
            "<at>Test Bot</at> assign to <at>Anna</at>", Of("28:bot", "<at>Test Bot</at>"), Of("29:anna", "<at>Anna</at>"));

        Assert.Equal("assign to <at>Anna</at>", activity.RemoveRecipientMention());
    }

    [Fact]
    public void A_person_reads_others_by_their_names()
    {
        var anna = new Mention { Mentioned = new ChannelAccount { Id = "29:anna", Name = "Anna Lee" }, Text = "<at>Anna</at>" };
        var activity = Saying("<at>Test Bot</at>&nbsp;assign Acme to <at>Anna</at>\n", Of("28:bot", "<at>Test Bot</at>"), anna);

        Assert.Equal("assign Acme to Anna Lee", activity.GetSpokenText());
    }

    [Theory]
    [InlineData("a", "aaaaaaaaaa")]
    [InlineData("<at>a</at>", "<at>a</at><at>a</at>")]
    public void No_name_makes_a_text_grow_and_grow(string text, string name)
    {
        var mention = new Mention { Mentioned = new ChannelAccount { Id = "29:anna", Name = name }, Text = text };

        Assert.Equal(text, Saying(text, [.. Enumerable.Repeat(mention, 90)]).GetSpokenText());
    }

    [Theory]
    [InlineData("<at>Test Bot</at>\u00A0worklist\r\n")]
    [InlineData("<at>Test Bot</at>&nbsp;worklist\n\n")]
    [InlineData("<AT>Test Bot</AT>\u202Fworklist")]
    [InlineData("  worklist <at>Test Bot</at>")]
    public void Odd_spaces_and_line_ends_do_not_make_a_command_another(string text)
    {
        Assert.Equal("worklist", Saying(text, Of("28:bot", "<at>Test Bot</at>")).RemoveRecipientMention());
    }

    [Fact]
    public void Lines_within_a_text_stay_lines()
    {
        Assert.Equal("note\nsecond line", Saying("note\r\nsecond\u00A0line\r\n").RemoveRecipientMention());
    }

    [Fact]
    public void No_text_is_empty_and_so_is_a_mention_alone()
    {
        Assert.Equal("", Saying(null).RemoveRecipientMention());
        Assert.Equal("", Saying("<at>Test Bot</at>", Of("28:bot", "<at>Test Bot</at>")).RemoveRecipientMention());
    }

    [Fact]
    public void A_mention_in_a_shape_of_its_own_is_passed_over()
    {
        var activity = Samples.FromJson("""
            {"type":"message","text":"<at>x</at> hi","recipient":{"id":"b"},
            "entities":[{"type":"mention","mentioned":5},{"type":"mention","mentioned":{"id":"b"},"text":""},{"type":"mention"}]}
            """);

        Assert.Equal("<at>x</at> hi", activity.RemoveRecipientMention());
        Assert.Single(activity.GetMentions());
    }
}
