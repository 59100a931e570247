namespace CollectionsBot.App.Tests;

public sealed class RetractingTests
{
    private readonly Talk _talk = new();

    private string Taken => Assert.Single(_talk.Portfolio.All<ContactRetracted>()).Reason;

    [Theory]
    [InlineData("undo Acme", "logged by mistake")]
    [InlineData("undo the last call with Acme because wrong customer", "wrong customer")]
    [InlineData("take back the record about Acme since it was Globex", "it was Globex")]
    public async Task What_was_logged_last_is_taken_back(string text, string why)
    {
        await _talk.SayAsync("log call Acme: promised 777 by 15 December");
        Assert.StartsWith("Taken back: “Promised to pay”, logged on Nov 18, 2026", await _talk.TextAsync(text), StringComparison.Ordinal);
        Assert.Equal(why, Taken);
        Assert.DoesNotContain("777.00", await _talk.TextAsync("what does Acme owe?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_again_takes_nothing_more_back()
    {
        await _talk.SayAsync("log call Acme: no answer");
        await _talk.SayAsync("log call Acme: left voicemail");
        var answers = new[] { await _talk.SayAsync("undo Acme", "m-undo"), await _talk.SayAsync("undo Acme", "m-undo") };
        Assert.Equal(Read.Text(answers[0].Answers[0]), Read.Text(answers[1].Answers[0]));
        Assert.Equal(ResultCode.VoicemailLeft, Assert.Single(_talk.Portfolio.All<ContactRetracted>()).Result);
    }

    [Fact]
    public async Task Without_a_name_it_says_what_would_be_taken_back_and_changes_nothing()
    {
        Assert.StartsWith("You have logged nothing", await _talk.TextAsync("undo"), StringComparison.Ordinal);
        await _talk.SayAsync("log call Acme: no answer");
        Assert.EndsWith("To take it back, say: undo Acme Corporation", await _talk.TextAsync("undo"), StringComparison.Ordinal);
        Assert.StartsWith("Do you mean Acme Corporation?", await _talk.TextAsync("undo Acmee"), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<ContactRetracted>());
    }

    [Fact]
    public async Task The_button_under_the_confirmation_takes_it_back_once_and_shows_the_account()
    {
        var logged = (await _talk.SayAsync("log call Acme: left voicemail")).Answers[^1];
        var undo = Read.Button(logged, "Undo");
        foreach (var _ in new[] { 1, 2 })
        {
            var text = Read.Text(await _talk.PressAsync(undo));
            Assert.Contains("Taken back: “Left voicemail”", text, StringComparison.Ordinal);
            Assert.Contains("2,350.50 USD", text, StringComparison.Ordinal);
        }

        Assert.Equal("logged by mistake", Taken);
    }

    [Fact]
    public async Task What_somebody_else_logged_stays()
    {
        await _talk.SayAsync("log call Acme: left voicemail", person: Talk.Ben);
        Assert.StartsWith("Ben logged this.", await _talk.TextAsync("undo Acme"), StringComparison.Ordinal);
        var forged = await _talk.PressAsync(Verbs.RetractContact, (Verbs.Customer, "C-1001"), (Verbs.Contact, "1e9"));
        Assert.Contains("This contact is not in the records", Read.Text(forged), StringComparison.Ordinal);
        Assert.Empty(_talk.Portfolio.All<ContactRetracted>());
    }
}
