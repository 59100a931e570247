namespace CollectionsBot.App.Tests;

public sealed class LoggingInWordsTests
{
    private readonly Talk _talk = new();

    private IEnumerable<ContactAttempt> Logged => _talk.Portfolio.All<ContactLogged>().Select(l => l.Attempt);

    [Fact]
    public async Task Details_that_are_all_understood_are_recorded_at_once()
    {
        var reply = await _talk.SayAsync("log call Acme: left voicemail, call back Friday, asked for Ann");
        Assert.Equal((Intents.LogContact, SmallPortfolio.Acme), (reply.Intent, reply.Customer!.Id));
        Assert.Equal(
            new ContactAttempt(ContactChannel.Phone, ResultCode.VoicemailLeft, null, "asked for Ann", new DateOnly(2026, 11, 20)), Assert.Single(Logged));
        var text = Read.Text(reply.Answers[0]);
        Assert.Contains("Recorded: Acme Corporation", text, StringComparison.Ordinal);
        Assert.Contains("call back on Nov 20, 2026", text, StringComparison.Ordinal);
        Assert.Contains("Anna", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_message_delivered_twice_records_once_and_answers_the_same()
    {
        var first = await _talk.SayAsync("log call Acme: promised 500 by Friday", "m-same");
        var second = await _talk.SayAsync("log call Acme: promised 500 by Friday", "m-same");
        Assert.Equal(Read.Text(first.Answers[0]), Read.Text(second.Answers[0]));
        Assert.Single(Logged);
        Assert.Single(_talk.Portfolio.All<PromiseMade>());
        await _talk.SayAsync("log call Acme: promised 500 by Friday", "m-other");
        Assert.Equal(2, Logged.Count());
    }

    [Fact]
    public async Task A_name_with_a_slip_gives_the_form_filled_in_and_records_nothing()
    {
        var reply = await _talk.SayAsync("log call Acmee: promised 500 by Friday, spoke to Ann Lee");
        var form = reply.Answers[0];
        Assert.Contains("I took \"Acmee\" for Acme Corporation.", Read.Text(form), StringComparison.Ordinal);
        Assert.Equal("PromisedToPay", Read.Field<ChoiceSetInput>(form, LogContactCard.Result).Value);
        Assert.Equal("500.00", Read.Field<TextInput>(form, LogContactCard.Amount).Value);
        Assert.Equal(new DateOnly(2026, 11, 20), Read.Field<DateInput>(form, LogContactCard.PromiseDate).Value);
        Assert.Equal("Ann Lee", Read.Field<TextInput>(form, LogContactCard.SpokeTo).Value);
        Assert.Empty(Logged);
    }

    [Fact]
    public async Task An_unreadable_date_gives_the_form_with_what_was_said_and_records_nothing()
    {
        var form = (await _talk.SayAsync("log call Acme: left voicemail, call back someday")).Answers[0];
        Assert.Equal("I could not read \"call back someday\". Fill in the rest and save.", Read.ErrorBeside(form, LogContactCard.Note));
        Assert.Equal("left voicemail, call back someday", Read.Field<TextInput>(form, LogContactCard.Note).Value);
        Assert.Equal("VoicemailLeft", Read.Field<ChoiceSetInput>(form, LogContactCard.Result).Value);
        Assert.Empty(Logged);
    }

    [Fact]
    public async Task Details_that_do_not_say_how_it_ended_ask_for_the_result()
    {
        var form = (await _talk.SayAsync("log call Acme: the weather was fine")).Answers[0];
        Assert.StartsWith("I did not understand how it ended.", Read.ErrorBeside(form, LogContactCard.Result), StringComparison.Ordinal);
        Assert.Equal("the weather was fine", Read.Field<TextInput>(form, LogContactCard.Note).Value);
        Assert.Empty(Logged);
    }

    [Fact]
    public async Task What_the_core_refuses_comes_back_as_the_form_with_the_reason()
    {
        var form = (await _talk.SayAsync("log call Acme: promised 9,999 by Friday")).Answers[0];
        Assert.Contains("2,350.50", Read.ErrorBeside(form, LogContactCard.Amount)!.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("9999.00", Read.Field<TextInput>(form, LogContactCard.Amount).Value);
        Assert.Empty(Logged);
    }

    [Fact]
    public async Task An_amount_in_a_currency_that_is_not_owed_is_never_taken_for_another()
    {
        var form = (await _talk.SayAsync("log call Acmee: promised 500 EUR by Friday")).Answers[0];
        Assert.NotNull(Read.ErrorBeside(form, LogContactCard.Amount));
        Assert.Empty(Logged);
    }

    [Fact]
    public async Task An_ambiguous_name_keeps_the_details_until_a_button_is_pressed()
    {
        var question = (await _talk.SayAsync("log call Globex: left voicemail, call back Friday, gate code 77")).Answers[0];
        Assert.Empty(Logged);

        var form = await _talk.PressAsync(Read.Button(question, "Globex Logistics"));
        Assert.Equal("VoicemailLeft", Read.Field<ChoiceSetInput>(form, LogContactCard.Result).Value);
        Assert.Equal("gate code 77", Read.Field<TextInput>(form, LogContactCard.Note).Value);
        Assert.Equal(new DateOnly(2026, 11, 20), Read.Field<DateInput>(form, LogContactCard.CallBack).Value);
        Assert.Empty(Logged);

        await _talk.PressAsync(Read.Button(form, "Save"), (LogContactCard.Result, "VoicemailLeft"), (LogContactCard.Note, "gate code 77"));
        Assert.Equal("C-1002", Assert.Single(_talk.Portfolio.All<ContactLogged>()).Customer.Value);
    }

    [Fact]
    public async Task Without_details_the_form_is_empty()
    {
        var form = (await _talk.SayAsync("log call Acme")).Answers[0];
        Assert.Null(Read.Field<ChoiceSetInput>(form, LogContactCard.Result).Value);
        Assert.Null(Read.ErrorBeside(form, LogContactCard.Result));
    }
}
