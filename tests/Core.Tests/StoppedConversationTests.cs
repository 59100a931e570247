namespace CollectionsBot.Core.Tests;

/// <summary>A team's channel that gets its digest on weekdays at half past eight, and what silences it for a while.</summary>
public class StoppedConversationTests
{
    private const string Team = "19:team";

    private readonly Desk _desk = new Desk().On("2026-11-02")
        .Does(s => new OpenConversation(s, Team, "{}"))
        .Does(s => new ScheduleDigest(s, Team, new DigestSchedule(DigestSchedule.Weekdays, new TimeOnly(8, 30), "Etc/UTC")));

    private Conversation Conversation => _desk.Portfolio.Conversations[Team];

    [Theory]
    [InlineData(StopReason.NotAMember, false, true, false)]
    [InlineData(StopReason.Blocked, true, true, false)]
    [InlineData(StopReason.SwitchedOff, true, true, false)]
    [InlineData(StopReason.Deleted, false, true, true)]
    [InlineData(StopReason.PersonLeft, true, true, false)]
    public void What_was_stopped_goes_on_with_its_schedule_when_its_reason_is_over(StopReason reason, bool acted, bool installed, bool restored)
    {
        foreach (var (why, goesOn) in new[] { (Opening.Acted, acted), (Opening.Installed, installed), (Opening.Restored, restored) })
        {
            _desk.Does(s => new StopConversation(s, Team, reason));
            Assert.Equal((false, reason), (Conversation.IsOpen, Conversation.StoppedFor));
            _desk.Does(s => new OpenConversation(s, Team, "{}", Why: why));
            Assert.Equal((goesOn, goesOn ? null : reason), (Conversation.IsOpen, Conversation.StoppedFor));
            Assert.NotNull(Conversation.Schedule);
            _desk.Does(s => new OpenConversation(s, Team, "{}", Why: Opening.Installed));
        }
    }

    [Fact]
    public void While_it_is_stopped_no_digest_is_due_and_afterwards_the_missed_ones_are_noted()
    {
        _desk.Does(s => new StopConversation(s, Team, StopReason.Blocked)).At(Instant("2026-11-03T08:31Z")).Does(s => new CheckDigests(s));
        Assert.Empty(Conversation.Digests);
        _desk.Does(s => new OpenConversation(s, Team, "{}")).At(Instant("2026-11-04T08:31Z")).Does(s => new CheckDigests(s));
        Assert.Equal([DigestStage.Closed, DigestStage.Due], Conversation.Digests.Where(d => d.Key.Day > 2).Select(d => d.Value));
    }

    [Fact]
    public void Taken_out_while_it_was_stopped_it_begins_anew_without_a_schedule()
    {
        _desk.Does(s => new StopConversation(s, Team, StopReason.Blocked)).Does(s => new CloseConversation(s, Team));
        Assert.Equal((false, null), (Conversation.IsOpen, Conversation.StoppedFor));
        Assert.Null(Conversation.Schedule);
        Assert.Equal(RefusalReason.ConversationUnknown, _desk.Give(s => new StopConversation(s, Team, StopReason.Blocked)).Refusal?.Reason);
    }

    [Fact]
    public void A_restored_channel_from_which_the_bot_was_taken_stays_closed()
    {
        _desk.Does(s => new CloseConversation(s, Team)).Does(s => new OpenConversation(s, Team, "{}", Why: Opening.Restored));
        Assert.False(Conversation.IsOpen);
    }
}
