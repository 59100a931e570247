namespace CollectionsBot.App.Tests;

public sealed class GrammarTests
{
    private static readonly Reader Reading = Reader.Plain(SmallPortfolio.Today);

    [Theory]
    [InlineData("what does Acme owe?")]
    [InlineData("What does Acme owe us today?")]
    [InlineData("WHAT DOES Acme OWE")]
    [InlineData("  what   does\tAcme owe ?!  ")]
    [InlineData("what\u00A0does\u00A0Acme\u202Fowe?")]
    [InlineData("what does \"Acme\" owe")]
    [InlineData("what does “Acme” owe?")]
    [InlineData("what do Acme owe us")]
    [InlineData("what did Acme owe")]
    [InlineData("how much does Acme owe us now?")]
    [InlineData("what's Acme's balance?")]
    [InlineData("What’s Acme’s balance?")]
    [InlineData("what's the balance of Acme")]
    [InlineData("what is the debt for Acme")]
    [InlineData("what is Acme owing us")]
    [InlineData("how much is Acme overdue?")]
    [InlineData("how much is Acme behind")]
    [InlineData("balance of Acme")]
    [InlineData("show me the account of Acme")]
    [InlineData("show balance Acme")]
    [InlineData("status Acme")]
    [InlineData("Acme balance")]
    [InlineData("Acme's account")]
    [InlineData("does Acme owe us anything?")]
    [InlineData("is Acme late?")]
    [InlineData("is Acme overdue")]
    [InlineData("how's Acme doing?")]
    [InlineData("show Acme")]
    [InlineData("open Acme")]
    [InlineData("find me Acme")]
    [InlineData("tell me about Acme")]
    public void Asks_what_Acme_owes(string text) => Assert.Equal(new Meaning.Balance("Acme"), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("what does Acme Corporation, Inc. owe?", "Acme Corporation Inc.")]
    [InlineData("what does O'Brien & Sons owe?", "O'Brien & Sons")]
    [InlineData("what does O’Brien owe?", "O'Brien")]
    [InlineData("balance of Müller GmbH", "Müller GmbH")]
    [InlineData("what does C-1001 owe", "C-1001")]
    public void Keeps_a_name_of_several_words_as_it_was_written(string text, string name) =>
        Assert.Equal(new Meaning.Balance(name), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("history Acme")]
    [InlineData("History of Acme.")]
    [InlineData("show me the history for Acme")]
    [InlineData("Acme's history")]
    [InlineData("what happened with Acme?")]
    [InlineData("what happened to Acme")]
    [InlineData("who called Acme last?")]
    [InlineData("who contacted Acme")]
    [InlineData("when did we last call Acme?")]
    [InlineData("when did we contact Acme last")]
    public void Asks_what_happened_about_Acme(string text) => Assert.Equal(new Meaning.History("Acme"), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("interest Acme")]
    [InlineData("interest of Acme?")]
    [InlineData("what interest does Acme owe?")]
    [InlineData("how much interest does Acme owe us")]
    [InlineData("what does Acme owe in interest?")]
    [InlineData("what's the interest on Acme")]
    [InlineData("charge interest Acme")]
    [InlineData("please charge the interest to Acme")]
    [InlineData("show me the fees for Acme")]
    [InlineData("Acme's charges")]
    public void Asks_what_Acmes_late_payment_costs(string text) => Assert.Equal(new Meaning.Charges("Acme"), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("options for Acme")]
    [InlineData("compare options Acme")]
    [InlineData("compare the options for Acme!")]
    [InlineData("what are our options with Acme?")]
    [InlineData("what are Acme's options?")]
    [InlineData("Acme options")]
    public void Asks_how_to_go_on_with_Acme(string text) => Assert.Equal(new Meaning.Options("Acme"), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("agencies")]
    [InlineData("show me our agencies")]
    [InlineData("how are the agencies doing?")]
    public void Asks_for_the_agencies(string text) => Assert.Equal(new Meaning.Agencies(), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("digest")]
    [InlineData("Digest!")]
    [InlineData("show me the digest")]
    [InlineData("show me today's digest please")]
    [InlineData("show me today’s worklist")]
    [InlineData("worklist for today")]
    [InlineData("who needs a reminder today?")]
    [InlineData("who needs a reminder or a follow-up today?")]
    [InlineData("who should I call today?")]
    [InlineData("who do we chase")]
    [InlineData("what's due today?")]
    [InlineData("what should I do today?")]
    [InlineData("today")]
    public void Asks_for_the_digest(string text) => Assert.Equal(new Meaning.Digest(), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("log call Acme", null)]
    [InlineData("log a call with Acme", null)]
    [InlineData("log the outcome for Acme.", null)]
    [InlineData("I called Acme", null)]
    [InlineData("phoned Acme", null)]
    [InlineData("log Acme", null)]
    [InlineData("log call Acme:", null)]
    [InlineData("log call Acme: left voicemail, call back Friday", "left voicemail, call back Friday")]
    [InlineData("I called Acme: they said \"at 10:30\"", "they said \"at 10:30\"")]
    [InlineData("LOG CALL Acme:no answer", "no answer")]
    [InlineData("log call Acme: call back\u00A0Friday", "call back Friday")]
    public void Logs_a_contact_with_Acme(string text, string? details) => Assert.Equal(new Meaning.LogContact("Acme", details), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("log email Acme: reminder sent", ContactChannel.Email)]
    [InlineData("log an e-mail to Acme: reminder sent", ContactChannel.Email)]
    [InlineData("log letter Acme: reminder sent", ContactChannel.Letter)]
    [InlineData("log text to Acme: reminder sent", ContactChannel.TextMessage)]
    [InlineData("log visit to Acme: reminder sent", ContactChannel.InPerson)]
    public void Logs_the_way_of_contact_that_was_said(string text, ContactChannel channel) =>
        Assert.Equal(new Meaning.LogContact("Acme", "reminder sent", channel), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("digest every weekday at 8:30", "weekday at 8:30")]
    [InlineData("send me the digest every Monday at 9 am", "Monday at 9 am")]
    [InlineData("schedule the digest every day at 17.15", "day at 17.15")]
    [InlineData("schedule digest Monday at 9", "Monday at 9")]
    [InlineData("post the digest daily at 7", "daily at 7")]
    public void Schedules_the_digest(string text, string when) => Assert.Equal(new Meaning.ScheduleDigest(when), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("stop digest")]
    [InlineData("Stop the daily digest.")]
    [InlineData("cancel the digest")]
    [InlineData("no more digests")]
    public void Stops_the_digest(string text) => Assert.Equal(new Meaning.StopDigest(), Grammar.Read(text, Reading));

    [Fact]
    public void Keeps_order_among_the_customers()
    {
        Assert.Equal(new Meaning.Assign("Acme to Megan Lee"), Grammar.Read("assign Acme to Megan Lee", Reading));
        Assert.Equal(new Meaning.Unassign("Acme"), Grammar.Read("Unassign Acme.", Reading));
        Assert.Equal(new Meaning.Tag("Acme key account"), Grammar.Read("please tag Acme key account", Reading));
        Assert.Equal(new Meaning.Untag("Acme key account"), Grammar.Read("untag Acme key account", Reading));
        Assert.Equal(new Meaning.Merge("C-2 into Acme because of one VAT number"), Grammar.Read("merge C-2 into Acme because of one VAT number", Reading));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("log")]
    [InlineData("log call")]
    [InlineData("Hi!")]
    [InlineData("hello")]
    [InlineData("what can you do?")]
    public void Asks_for_help(string text) => Assert.Equal(new Meaning.Help(), Grammar.Read(text, Reading));

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("?!.")]
    [InlineData(":")]
    [InlineData(": left voicemail")]
    [InlineData("Acme")]
    [InlineData("colourless green ideas sleep furiously")]
    [InlineData("what does owe?")]
    [InlineData("👍🏽")]
    public void Leaves_everything_else_for_the_search_of_names(string text) => Assert.Equal(new Meaning.Unknown(text.Trim()), Grammar.Read(text, Reading));

    [Fact]
    public void Looks_at_the_beginning_of_ten_thousand_characters_only()
    {
        var words = Assert.IsType<Meaning.Unknown>(Grammar.Read(string.Concat(Enumerable.Repeat("what does ", 1000)), Reading));
        Assert.True(words.Text.Length <= Grammar.LengthMax);

        var log = Assert.IsType<Meaning.LogContact>(Grammar.Read("log call Acme: " + new string('x', 10_000), Reading));
        Assert.Equal("Acme", log.Name);
        Assert.True(log.Details!.Length < Grammar.LengthMax);
    }
}
