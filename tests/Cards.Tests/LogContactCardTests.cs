using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

public class LogContactCardTests
{
    private static readonly Dictionary<string, string> NoErrors = [];

    [Fact]
    public void Every_result_and_every_channel_can_be_chosen_and_a_call_is_taken_for_granted()
    {
        var card = Form(Scenes.Bare().View("C-0"), new("n"));
        var results = card.Input(LogContactCard.Result)["choices"]!.AsArray().Select(c => (string)c!["value"]!).ToList();
        Assert.Equal(Enum.GetNames<ResultCode>().Order(), results.Order());
        Assert.Equal([nameof(ResultCode.NoAnswer), nameof(ResultCode.VoicemailLeft), nameof(ResultCode.PromisedToPay)], results.Take(3));
        Assert.Equal(Enum.GetNames<ContactChannel>(), card.Input(LogContactCard.Channel)["choices"]!.AsArray().Select(c => (string)c!["value"]!));
        Assert.Equal(nameof(ContactChannel.Phone), (string?)card.Input(LogContactCard.Channel)["value"]);
        Assert.Null(card.Input(LogContactCard.Result)["value"]);
    }

    [Fact]
    public void Everything_that_was_typed_stays()
    {
        var view = Scenes.FiveCurrencies().View("C-5");
        var document = LogContactCard.ValueOf(LogContactCard.Offered(view)[1]);
        var card = Form(view, new("n")
        {
            Result = nameof(ResultCode.Disputes),
            Channel = nameof(ContactChannel.Letter),
            SpokeTo = "Dana *Reyes*",
            Note = Scenes.LongNote,
            Amount = "1234.5",
            Currency = "KWD",
            PromiseDate = "2026-11-20",
            CallBack = "2026-10-01",
            Disputed = document,
        });
        Assert.Equal(nameof(ResultCode.Disputes), (string?)card.Input(LogContactCard.Result)["value"]);
        Assert.Equal(nameof(ContactChannel.Letter), (string?)card.Input(LogContactCard.Channel)["value"]);
        Assert.Equal("Dana *Reyes*", (string?)card.Input(LogContactCard.SpokeTo)["value"]);
        Assert.Equal(Scenes.LongNote, (string?)card.Input(LogContactCard.Note)["value"]);
        Assert.Equal("1234.5", card.Input(LogContactCard.Amount)["value"]!.ToString());
        Assert.Equal("KWD", (string?)card.Input(LogContactCard.AmountCurrency)["value"]);
        Assert.Equal("2026-11-20", (string?)card.Input(LogContactCard.PromiseDate)["value"]);
        Assert.Equal("2026-10-01", (string?)card.Input(LogContactCard.CallBack)["value"]);
        Assert.Equal(document, (string?)card.Input(LogContactCard.Disputed)["value"]);
    }

    [Fact]
    public void A_decimal_comma_never_becomes_a_hundred_times_as_much()
    {
        var value = Form(Scenes.QuietDay().View("C-1"), new("n") { Amount = "10,50" }).Input(LogContactCard.Amount)["value"];
        Assert.NotEqual("1050", value?.ToString());
    }

    [Theory]
    [InlineData(LogContactCard.Result)]
    [InlineData(LogContactCard.Channel)]
    [InlineData(LogContactCard.SpokeTo)]
    [InlineData(LogContactCard.Note)]
    [InlineData(LogContactCard.Amount)]
    [InlineData(LogContactCard.AmountCurrency)]
    [InlineData(LogContactCard.PromiseDate)]
    [InlineData(LogContactCard.CallBack)]
    [InlineData(LogContactCard.Disputed)]
    public void What_is_wrong_stands_right_after_its_field_in_words_and_not_in_colour_alone(string field)
    {
        var card = Form(Scenes.FiveCurrencies().View("C-5"), new("n"), new() { [field] = "This is *wrong*." });
        var body = card.Json()["body"]!.AsArray().ToList();
        var at = body.FindIndex(e => (string?)e!["id"] == field);
        Assert.Equal("⚠ This is \\*wrong\\*.", (string?)body[at + 1]!["text"]);
        Assert.Equal("attention", (string?)body[at + 1]!["color"]);
        Assert.Single(card.Texts(), t => t.StartsWith('⚠'));
    }

    [Theory]
    [InlineData(LogContactCard.Amount)]
    [InlineData(LogContactCard.PromiseDate)]
    [InlineData(LogContactCard.Disputed)]
    public void What_is_wrong_with_a_field_that_is_not_offered_is_said_all_the_same(string field)
    {
        var view = new Books().HasPaid("C-1", "PAY-1", "500.00 EUR").Read().View("C-1");
        var card = Form(view, new("n"), new() { [field] = "They owe nothing." });
        Assert.DoesNotContain(card.Inputs(), i => (string?)i["id"] == field);
        Assert.Contains(card.Texts(), t => t.Contains("They owe nothing.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_promise_is_only_asked_for_in_currencies_that_are_owed()
    {
        var one = Form(Scenes.QuietDay().View("C-1"), new("n"));
        Assert.Equal("Promised amount (EUR)", (string?)one.Input(LogContactCard.Amount)["label"]);
        Assert.DoesNotContain(one.Inputs(), i => (string?)i["id"] == LogContactCard.AmountCurrency);
        var five = Form(Scenes.FiveCurrencies().View("C-5"), new("n"));
        Assert.Equal(["EUR", "GBP", "JPY", "KWD", "USD"], five.Input(LogContactCard.AmountCurrency)["choices"]!.AsArray().Select(c => (string)c!["value"]!));
        Assert.Equal("EUR", (string?)five.Input(LogContactCard.AmountCurrency)["value"]);
        Assert.DoesNotContain(Form(Scenes.TenRows().View("C-1006"), new("n")).Inputs(), i => (string?)i["id"] == LogContactCard.Amount);
    }

    [Fact]
    public void Overdue_documents_are_offered_by_stand_ins_that_do_not_move_when_others_are_paid()
    {
        var before = Scenes.FullAccount();
        var values = Choices(before);
        before.Does(0, s => new ImportReceivables(s, "paid.csv", [new ReceivableRow(new CustomerRow(new CustomerId("C-9"), null), new ItemKey(ItemType.Invoice, "INV-100"), null)], Snapshot: false));
        Assert.Equal(values.Where(v => !v.Title.StartsWith("INV-100,", StringComparison.Ordinal)), Choices(before));

        static List<(string Title, string Value)> Choices(Books books) => [.. Form(books.View("C-9"), new("n")).Input(LogContactCard.Disputed)["choices"]!
            .AsArray().Select(c => ((string)c!["title"]!, (string)c["value"]!))];
    }

    [Fact]
    public void Documents_chosen_before_stay_chosen_when_one_of_them_was_paid_meanwhile()
    {
        var view = Scenes.FullAccount().View("C-9");
        var open = LogContactCard.ValueOf(LogContactCard.Offered(view)[2]);
        Assert.Equal(open, (string?)Form(view, new("n") { Disputed = "0123456789ab," + open }).Input(LogContactCard.Disputed)["value"]);
    }

    [Fact]
    public void At_most_thirty_documents_are_offered()
    {
        var view = Scenes.TwoHundredDocuments().View("C-1");
        Assert.Equal(LogContactCard.DocumentsOffered, Form(view, new("n")).Input(LogContactCard.Disputed)["choices"]!.AsArray().Count);
    }

    [Fact]
    public void Dates_lie_from_today_on_and_within_the_year_that_the_core_allows()
    {
        var card = Form(Scenes.QuietDay().View("C-1"), new("n"));
        foreach (var field in new[] { LogContactCard.PromiseDate, LogContactCard.CallBack })
        {
            Assert.Equal("2026-11-02", (string?)card.Input(field)["min"]);
            Assert.Equal("2027-11-03", (string?)card.Input(field)["max"]);
        }
    }

    [Fact]
    public void Saving_names_the_form_and_cancelling_sends_nothing_that_was_typed()
    {
        var view = Scenes.Bare().View("C-0");
        var card = Form(view, new("n17"));
        var save = card.Button("Save");
        Assert.Equal((Verbs.SaveLogContact, "n17", "C-0"), ((string?)save["verb"], (string?)save["data"]![Verbs.Nonce], (string?)save["data"]![Verbs.Customer]));
        Assert.Null(save["associatedInputs"]);
        Assert.Equal((Verbs.ShowAccount, "none"), ((string?)card.Button("Cancel")["verb"], (string?)card.Button("Cancel")["associatedInputs"]));
        var fromDigest = LogContactCard.Of(view, new("n"), NoErrors, null, new DigestPlace(Books.Today, 2), Books.Reader());
        Assert.Equal((Verbs.ShowDigest, "none"), ((string?)fromDigest.Button("Cancel")["verb"], (string?)fromDigest.Button("Cancel")["associatedInputs"]));
        Assert.Equal("2026-11-02/2", (string?)fromDigest.Button("Save")["data"]![Verbs.Back]);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("99")]
    [InlineData("")]
    public void Values_that_no_form_sends_are_left_out_and_break_nothing(string value)
    {
        var card = Form(Scenes.FiveCurrencies().View("C-5"), new("n")
        {
            Result = value,
            Channel = value,
            Amount = value,
            Currency = value,
            PromiseDate = value,
            CallBack = value,
            Disputed = value,
        });
        Assert.Null(card.Input(LogContactCard.Result)["value"]);
        Assert.Equal(nameof(ContactChannel.Phone), (string?)card.Input(LogContactCard.Channel)["value"]);
        Assert.Equal("EUR", (string?)card.Input(LogContactCard.AmountCurrency)["value"]);
        Assert.Null(card.Input(LogContactCard.PromiseDate)["value"]);
        Assert.True(string.IsNullOrEmpty((string?)card.Input(LogContactCard.Disputed)["value"]));
    }

    [Fact]
    public void The_longest_texts_that_a_form_brings_back_still_fit()
    {
        var most = new string('"', TextInput.MaxMaxLength);
        Assert.NotEmpty(CardJson.Write(Form(Scenes.Hostile(Scenes.LongName).View("C_*1*[x](y)"), new("n") { Note = most, SpokeTo = most })));
    }

    private static AdaptiveCard Form(AccountView view, LogContactDraft draft, Dictionary<string, string>? errors = null) =>
        LogContactCard.Of(view, draft, errors ?? NoErrors, null, null, Books.Reader());
}
