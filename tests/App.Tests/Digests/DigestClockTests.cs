using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace CollectionsBot.App.Tests;

public sealed class DigestClockTests
{
    [Fact]
    public async Task A_digest_is_posted_once_however_often_the_clock_is_looked_at_and_also_after_a_restart()
    {
        await using var office = await Office.OpenAsync();
        await office.CheckAndSendAsync();
        Assert.Empty(office.Connector.Sends);

        foreach (var minute in new[] { 30, 31, 32 })
        {
            office.At(18, 8, minute);
            await office.CheckAndSendAsync();
        }

        await office.RestartAsync();
        await office.CheckAndSendAsync();
        var sent = Assert.Single(office.Connector.Sends);
        Assert.Equal(Office.Chat, sent.ConversationId);
        Assert.Contains("Digest for Wednesday, Nov 18, 2026", sent.Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Equal((Delivery.Sent, "activity-1"), (Assert.Single(office.Facts<DigestDelivered>()).Delivery, office.Facts<DigestDelivered>()[0].Detail));

        office.At(19, 8, 30);
        await office.CheckAndSendAsync();
        Assert.Equal(2, office.Connector.Sends.Count);
    }

    [Fact]
    public async Task A_digest_that_the_machine_slept_through_is_caught_up_within_four_hours()
    {
        await using var office = await Office.OpenAsync();
        office.At(18, 12, 30);
        await office.CheckAndSendAsync();
        Assert.Single(office.Connector.Sends);
        Assert.Empty(office.Facts<DigestSkipped>());
    }

    [Fact]
    public async Task Later_it_is_skipped_and_noted_once()
    {
        await using var office = await Office.OpenAsync();
        office.At(18, 12, 31);
        await office.CheckAndSendAsync();
        await office.CheckAndSendAsync();
        Assert.Empty(office.Connector.Sends);
        Assert.Equal(SmallPortfolio.Today, Assert.Single(office.Facts<DigestSkipped>()).Date);
    }

    [Fact]
    public async Task A_digest_that_was_due_when_the_process_died_is_not_posted_days_later()
    {
        await using var office = await Office.OpenAsync();
        office.At(18, 8, 30);
        await office.DigestClock.CheckAsync();
        await office.RestartAsync();
        office.At(18, 12, 31);
        await office.Digests.SendDueAsync(Office.Chat);
        Assert.Empty(office.Connector.Sends);
        Assert.Equal(SmallPortfolio.Today, Assert.Single(office.Facts<DigestSkipped>()).Date);
    }

    [Fact]
    public async Task The_digest_is_written_as_the_chats_person_reads()
    {
        await using var office = await Office.OpenAsync("de-DE");
        office.At(18, 8, 30);
        await office.CheckAndSendAsync();
        Assert.Contains("3.000,00", office.Connector.Sends[0].Card!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quartz_runs_the_clock_in_the_running_bot_and_the_courier_wakes()
    {
        await using var bot = await RunningBot.StartAsync();
        await bot.PostAsync(bot.Installation());
        // The bot's clock stands at 15:00 on Wednesday: a schedule of this morning, set yesterday, is due for catching up.
        var schedule = new DigestSchedule(DigestSchedule.Weekdays, new TimeOnly(14, 0), "Etc/UTC");
        await bot.Writer.ExecuteAsync(new ScheduleDigest(SmallPortfolio.Stamp("schedule-1") with { At = SmallPortfolio.Now.AddHours(-12) }, "a:personal", schedule));

        var scheduler = await bot.Host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var job = Assert.Single(await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup()));
        await scheduler.TriggerJob(job);
        await bot.Connector.WaitForAsync(c => c is { IsSend: true, ActivityId: null });
        Assert.Single(bot.Facts<DigestDue>());
    }
}
