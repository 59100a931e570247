namespace CollectionsBot.App.Tests;

/// <summary>The form, as it comes back: from honest people, from hurried ones, and from a program that forges it.</summary>
public sealed class LoggingFormTests
{
    private const string Tomorrow = "2026-11-19";

    private readonly Talk _talk = new();

    private int Recorded => _talk.Portfolio.All<ContactLogged>().Count();

    [Fact]
    public async Task What_was_filled_in_is_recorded_and_shown_with_what_comes_next()
    {
        var form = await _talk.PressAsync(Verbs.OpenLogContact, (Verbs.Customer, "C-1001"));
        var done = await _talk.PressAsync(
            Read.Button(form, "Save"), ("result", "PromisedToPay"), ("channel", "Email"), ("spokeTo", "Ann Lee"), ("note", "after the audit"), ("amount", "500.5"), ("promiseDate", Tomorrow));
        Assert.Equal(
            new ContactAttempt(ContactChannel.Email, ResultCode.PromisedToPay, "Ann Lee", "after the audit"), Assert.Single(_talk.Portfolio.All<ContactLogged>()).Attempt);
        Assert.Equal(Money.Parse("500.50 USD"), Assert.Single(_talk.Portfolio.All<PromiseMade>()).Amount);
        var text = Read.Text(done);
        Assert.Contains("Promise recorded: 500.50 USD by Nov 19, 2026, by Ann Lee", text, StringComparison.Ordinal);
        Assert.Contains("Next: Nothing to do today, rests until", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("result", "Choose how", "note=kept")]
    [InlineData("promiseDate", "By when", "result=PromisedToPay", "amount=500")]
    [InlineData("amount", "How much", "result=PromisedToPay", "promiseDate=" + Tomorrow)]
    [InlineData("amount", "A promise needs", "result=PromisedToPay")]
    [InlineData("amount", "They owe 2,350.50", "result=PromisedToPay", "amount=2350.51", "promiseDate=" + Tomorrow)]
    [InlineData("amount", "\"5.005\" is no amount of USD. Write it like 1,250.00.", "result=PromisedToPay", "amount=5.005", "promiseDate=" + Tomorrow)]
    [InlineData("amount", "\"-5\" is no amount", "result=PromisedToPay", "amount=-5", "promiseDate=" + Tomorrow)]
    [InlineData("amount", "\"1.250,00\" is no amount", "result=PromisedToPay", "amount=1.250,00", "promiseDate=" + Tomorrow)]
    [InlineData("amount", "They owe nothing in EUR", "result=PromisedToPay", "amount=5 EUR", "promiseDate=" + Tomorrow)]
    [InlineData("amount", "The amount must be more", "result=PromisedToPay", "amount=0", "promiseDate=" + Tomorrow)]
    [InlineData("amount", "They owe 2,350.50", "result=PromisedToPay", "amount=$1,000,000", "promiseDate=" + Tomorrow)]
    [InlineData("promiseDate", "This date has passed", "result=PromisedToPay", "amount=5", "promiseDate=2026-11-17")]
    [InlineData("promiseDate", "This date is too far", "result=PromisedToPay", "amount=5", "promiseDate=2029-01-01")]
    [InlineData("callBack", "When shall they be called", "result=CallBackAsked", "note=kept")]
    [InlineData("callBack", "This date has passed", "result=NoAnswer", "callBack=2026-11-17")]
    [InlineData("note", "This text is too long. Write at most 2000", "result=NoAnswer", "note=…3000")]
    [InlineData("spokeTo", "This text is too long. Write at most 100", "result=NoAnswer", "spokeTo=…150")]
    [InlineData("result", "An amount or a date was given", "result=NoAnswer", "amount=5", "promiseDate=" + Tomorrow)]
    public async Task What_is_wrong_is_said_beside_its_field_everything_typed_is_kept_and_nothing_recorded(string field, string error, params string[] typed)
    {
        var data = typed.Select(Pair).ToArray();
        var form = await SaveAsync("C-1001", data);
        Assert.StartsWith(error, Plain(Read.ErrorBeside(form, field)), StringComparison.Ordinal);
        AssertKept(form, data);
        Assert.Equal(0, Recorded);
    }

    [Theory]
    [InlineData("amount", "1e30")]
    [InlineData("amount", "NaN")]
    [InlineData("amount", "Infinity")]
    [InlineData("amount", "1,20.50")]
    [InlineData("amount", "1e5")]
    [InlineData("amount", "0x10")]
    public async Task An_amount_that_is_no_number_is_quoted_beside_its_field(string field, string typed)
    {
        var form = await SaveAsync("C-1001", ("result", "PromisedToPay"), (field, typed), ("promiseDate", Tomorrow), ("note", "kept"));
        Assert.Contains($"\"{typed}\"", Plain(Read.ErrorBeside(form, field)), StringComparison.Ordinal);
        AssertKept(form, [("result", "PromisedToPay"), (field, typed), ("promiseDate", Tomorrow), ("note", "kept")]);
        Assert.Equal(0, Recorded);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("-1")]
    [InlineData("99")]
    [InlineData("NoAnswer,Busy")]
    [InlineData("noanswer")]
    [InlineData("Everything")]
    public async Task A_forged_result_is_none(string result)
    {
        var form = await SaveAsync("C-1001", ("result", result), ("note", "kept"));
        Assert.NotNull(Read.ErrorBeside(form, LogContactCard.Result));
        Assert.Null(Read.Field<ChoiceSetInput>(form, LogContactCard.Result).Value);
        AssertKept(form, [("note", "kept")]);
        Assert.Equal(0, Recorded);
    }

    [Fact]
    public async Task A_forged_document_is_refused_and_the_true_ones_stay_chosen()
    {
        var offered = Read.Field<ChoiceSetInput>(await _talk.PressAsync(Verbs.OpenLogContact, (Verbs.Customer, "C-1001")), LogContactCard.Disputed).Choices;
        Assert.Equal(2, offered.Length);
        var form = await SaveAsync("C-1001", ("result", "Disputes"), ("disputed", offered[1].Value + ",Invoice:INV-3"));
        Assert.StartsWith("One of these documents is no longer open.", Read.ErrorBeside(form, LogContactCard.Disputed), StringComparison.Ordinal);
        Assert.Equal(offered[1].Value, Read.Field<ChoiceSetInput>(form, LogContactCard.Disputed).Value);
        Assert.Equal(0, Recorded);

        await SaveAsync("C-1001", ("result", "Disputes"), ("disputed", offered[1].Value), ("note", "wrong price"));
        var dispute = Assert.Single(_talk.Portfolio.All<DisputeOpened>());
        Assert.Equal((new ItemKey(ItemType.Invoice, "INV-2"), "wrong price"), (Assert.Single(dispute.Items), dispute.Reason));
    }

    [Fact]
    public async Task A_currency_must_be_one_that_they_owe()
    {
        var form = await SaveAsync("C-1002", ("result", "PromisedToPay"), ("amount", "5"), ("promiseDate", Tomorrow), ("currency", "GBP"));
        Assert.Equal("In which currency?", Read.ErrorBeside(form, LogContactCard.AmountCurrency));
        Assert.Equal(0, Recorded);
        await SaveAsync("C-1002", ("result", "PromisedToPay"), ("amount", "5"), ("promiseDate", Tomorrow), ("currency", "EUR"));
        Assert.Equal(Money.Parse("5.00 EUR"), Assert.Single(_talk.Portfolio.All<PromiseMade>()).Amount);
    }

    [Fact]
    public async Task A_currency_that_was_settled_while_the_form_was_open_is_not_taken_for_the_other()
    {
        var form = await _talk.PressAsync(Verbs.OpenLogContact, (Verbs.Customer, "C-1002"));
        _talk.Portfolio.Execute(SmallPortfolio.Import("""
            Customer ID,Customer,Type,Number,Date,Due Date,Amount,Open Amount,Currency
            C-1002,Globex Logistics,Invoice,GL-1,2026-09-19,2026-10-19,3000.00,0.00,EUR
            """, id: "import-2"));
        var again = await _talk.PressAsync(Read.Button(form, "Save"), ("result", "PromisedToPay"), ("amount", "300"), ("currency", "EUR"), ("promiseDate", Tomorrow));
        Assert.NotNull(Read.ErrorBeside(again, LogContactCard.Amount));
        Assert.Equal(0, Recorded);
    }

    [Fact]
    public async Task A_promise_of_somebody_who_owes_nothing_is_refused_in_words_although_the_form_has_no_field_for_it()
    {
        var form = await SaveAsync("C-1006", ("result", "PromisedToPay"));
        Assert.Contains("⚠ A promise needs an amount and a date.", Read.Text(form), StringComparison.Ordinal);
        Assert.Equal(0, Recorded);
    }

    [Fact]
    public async Task A_form_saved_twice_records_once_and_shows_the_same()
    {
        var save = Read.Button(await _talk.PressAsync(Verbs.OpenLogContact, (Verbs.Customer, "C-1001")), "Save");
        var first = await _talk.PressAsync(save, ("result", "Busy"));
        Assert.Equal(Read.Text(first), Read.Text(await _talk.PressAsync(save, ("result", "Busy"))));
        Assert.Equal(1, Recorded);
    }

    [Fact]
    public async Task Two_people_who_save_forms_of_their_own_both_count()
    {
        foreach (var person in new[] { Talk.Anna, Talk.Ben })
        {
            var save = Read.Button(await _talk.PressAsync(person, Verbs.OpenLogContact, (Verbs.Customer, "C-1001")), "Save");
            await _talk.PressAsync(person, save.Verb, [.. save.Data.Values.Select(v => (v.Key, v.ToString())), ("result", "Busy")]);
        }

        Assert.Equal(["Anna", "Ben"], _talk.Portfolio.Facts.Where(f => f.Fact is ContactLogged).Select(f => f.Actor.Name));
    }

    private Task<Answer> SaveAsync(string customer, params (string Key, string Value)[] inputs) =>
        _talk.PressAsync(Verbs.SaveLogContact, [(Verbs.Customer, customer), (Verbs.Nonce, "n-1"), .. inputs]);

    private static (string Key, string Value) Pair(string typed)
    {
        var (key, value) = (typed.Split('=')[0], typed.Split('=')[1]);
        return (key, value.StartsWith('…') ? new string('x', int.Parse(value[1..], null)) : value);
    }

    private static void AssertKept(Answer form, (string Key, string Value)[] typed)
    {
        foreach (var (key, value) in typed)
        {
            var kept = Read.Card(form).Body.Single(e => e.Id == key) switch
            {
                ChoiceSetInput choice => choice.Value,
                TextInput text => text.Value,
                DateInput date => date.Value?.ToString("yyyy-MM-dd", null),
                var other => throw new InvalidOperationException(other.GetType().Name),
            };
            Assert.Equal(value, kept);
        }
    }

    private static string Plain(string? markdown) => markdown!.Replace("\\", "", StringComparison.Ordinal).Replace('\u00A0', ' ');
}
