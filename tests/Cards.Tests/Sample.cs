using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

/// <summary>Every card in every scene, so that a rule for all cards is tested on all of them.</summary>
internal sealed record Sample(string Name, AdaptiveCard Card)
{
    private static readonly Dictionary<string, string> NoErrors = [];

    private static readonly LogContactDraft Empty = new("n1");

    private static readonly LogContactDraft Filled = new("n2")
    {
        Result = nameof(ResultCode.PromisedToPay),
        Channel = nameof(ContactChannel.Email),
        SpokeTo = Scenes.Injected[..90],
        Note = Scenes.LongNote,
        Amount = "99999999",
        Currency = "EUR",
        PromiseDate = "2026-10-01",
        CallBack = "2030-01-01",
    };

    private static readonly Dictionary<string, string> AllWrong = new()
    {
        [LogContactCard.Result] = "Choose how the attempt ended.",
        [LogContactCard.Note] = "I could not read \"[x](https://evil.example)\". Fill in the rest and save.",
        [LogContactCard.Amount] = "They owe 1.00 EUR in this currency. Give that amount or less.",
        [LogContactCard.PromiseDate] = "This date has passed.",
        [LogContactCard.CallBack] = "This date is too far away.",
    };

    /// <summary>All of them, as one reader sees them.</summary>
    public static IEnumerable<Sample> All(Reader reader)
    {
        yield return new("welcome", WelcomeCard.Of(demonstration: false, Books.Today));
        yield return new("welcome-demonstration", WelcomeCard.Of(demonstration: true, Books.Today));
        yield return new("digest-nothing", DigestCard.Of(new Books().Digest(), 0, reader));
        yield return new("digest-quiet", DigestCard.Of(Scenes.QuietDay().Digest(), 0, reader));
        yield return new("digest-one", DigestCard.Of(Scenes.OneRow().Digest(), 0, reader));
        yield return new("digest-ten", DigestCard.Of(Scenes.TenRows().Digest(), 0, reader));
        yield return new("digest-200-first", DigestCard.Of(Scenes.TwoHundredRows().Digest(), 0, reader));
        yield return new("digest-200-middle", DigestCard.Of(Scenes.TwoHundredRows().Digest(), 10, reader));
        yield return new("digest-200-last", DigestCard.Of(Scenes.TwoHundredRows().Digest(), 19, reader));
        yield return new("digest-currencies", DigestCard.Of(Scenes.FiveCurrencies().Digest(), 0, reader));
        yield return new("digest-long", DigestCard.Of(Scenes.LongRows().Digest(), 0, reader));
        foreach (var (scene, books, id) in Accounts())
            foreach (var sample in OfAccount(scene, books, id, reader))
                yield return sample;
        yield return new("charges-none", ChargesCard.Of(Scenes.QuietDay().View("C-1").Customer, Scenes.QuietDay().View("C-1").Charges, null, "n1", reader));
        var late = Scenes.Late().View("C-1");
        yield return new("charges-late", ChargesCard.Of(late.Customer, late.Charges, "I took \"acme\" for this customer.", "n1", reader));
        yield return new("account-late", AccountCard.Of(late, null, null, reader));
        yield return new("history-long-newest", HistoryCard.Of(Scenes.LongHistory().History("C-1"), null, reader));
        yield return new("history-long-middle", HistoryCard.Of(Scenes.LongHistory().History("C-1", 1), null, reader));
        foreach (var sample in OfRequests(reader).Concat(OfProposals(reader)))
            yield return sample;
        foreach (var (scene, books, id) in Accounts())
            yield return new($"options-{scene}", OptionsCard.Of(books.View(id).Customer, books.Options(id), "I took \"acme\" for this customer.", reader));
        yield return new("agencies-none", AgenciesCard.Of([], reader));
        yield return new("agencies-many", AgenciesCard.Of(Scenes.Agencies(), reader));
        yield return new("list-none", ListCard.Of("Overdue in EUR: none", [], 0, 1, "n4", reader));
        yield return new("list-hostile", ListCard.Of(Scenes.Injected, [.. Scenes.Hostile(Scenes.Injected).Customers().Select(c => new ListRow(c, Scenes.Injected, Money.Parse("12.50 EUR")))], 0, 1, "n5", reader));
        yield return new("list-middle", ListCard.Of("Overdue: 30 accounts", [.. Scenes.TenRows().Customers().Select(c => new ListRow(c, "oldest 20 days overdue", Money.Parse("12.50 EUR")))], 1, 3, "n6", reader));
        yield return new("which-similar", WhichCustomerCard.Of("Which one do you mean by \"north\"?", Scenes.TenRows().Customers(), Verbs.ShowAccount));
        yield return new("which-hostile", WhichCustomerCard.Of(Scenes.Injected, Scenes.Hostile(Scenes.Injected).Customers(), Verbs.OpenLogContact, "n3"));
    }

    private static IEnumerable<Sample> OfProposals(Reader reader)
    {
        foreach (var (scene, books, id) in Accounts())
        {
            var view = books.View(id);
            yield return new($"propose-{scene}", ProposalCard.Choose(view, reader));
            foreach (var kind in ProposalCard.Kinds)
            {
                yield return new($"propose-{kind}-{scene}", ProposalCard.Of(view, new ProposalDraft("n1", kind), null, NoErrors, reader));
            }
        }

        var (asked, injected) = (Scenes.Requests(), Scenes.Injected);
        var wrong = new Dictionary<string, string>
        {
            [ProposalCard.Amount] = $"\"{injected[..40]}\" is no amount.",
            [ProposalCard.Date] = "Give a date.",
            [ProposalCard.Count] = "How many?",
            [ProposalCard.Why] = "Say why.",
            [""] = "Something else.",
        };
        foreach (var id in new[] { "PP-3", "ST-1", "EX-1", "WO-1", "FW-1", "CH-1", "PL-1" })
        {
            var view = asked.Request(id, "mara");
            var draft = new ProposalDraft("n2", view.Request.Terms.Kind)
            {
                Amount = injected[..40],
                Currency = "XXX",
                DownPayment = injected[..40],
                Count = "many",
                Frequency = "Custom",
                Date = "soon",
                Agency = injected[..90],
                Why = Scenes.LongNote[..500],
            };
            yield return new($"propose-preview-{id}", ProposalCard.Of(view.Account, draft, new ProposalPreview(view.Request.Terms, view.Request.Policy), wrong, reader));
        }
    }

    private static IEnumerable<Sample> OfRequests(Reader reader)
    {
        var books = Scenes.Requests();
        foreach (var id in new[] { "PP-1", "PP-2", "PP-3", "ST-1", "EX-1", "WO-1", "FW-1", "CH-1", "PL-1" })
        {
            yield return new($"request-{id}-decide", RequestCard.Of(books.Request(id, "ada"), offers: true, "Say why, so that the next person knows.", reader));
            yield return new($"request-{id}-own", RequestCard.Of(books.Request(id, "mara"), offers: true, null, reader));
            yield return new($"request-{id}-sent", RequestCard.Sent(books.Request(id, "mara"), reader));
            yield return new($"request-{id}-copy", RequestCard.Of(books.Request(id, "ada"), offers: false, null, reader));
        }

        yield return new("requests", RequestsCard.Of(WaitingRequests.Of(books.Portfolio, "ada", Books.Today), reader));
        yield return new("requests-own", RequestsCard.Of(WaitingRequests.Of(books.Portfolio, "mara", Books.Today), reader));
        yield return new("requests-none", RequestsCard.Of(WaitingRequests.Of(new Books().Portfolio, "mara", Books.Today), reader));
    }

    public static IEnumerable<(string Scene, Books Books, string Id)> Accounts() =>
    [
        ("quiet", Scenes.QuietDay(), "C-1"),
        ("typical", Scenes.TenRows(), "C-1001"),
        ("resting", Scenes.TenRows(), "C-1011"),
        ("attorney", Scenes.TenRows(), "C-1009"),
        ("paid", Scenes.TenRows(), "C-1006"),
        ("currencies", Scenes.FiveCurrencies(), "C-5"),
        ("full", Scenes.FullAccount(), "C-9"),
        ("bare", Scenes.Bare(), "C-0"),
        ("injection", Scenes.Hostile(Scenes.Injected), "C_*1*[x](y)"),
        ("rtl", Scenes.Hostile(Scenes.RightToLeft), "C_*1*[x](y)"),
        ("emoji", Scenes.Hostile(Scenes.Emoji), "C_*1*[x](y)"),
        ("long", Scenes.Hostile(Scenes.LongName), "C_*1*[x](y)"),
    ];

    private static IEnumerable<Sample> OfAccount(string scene, Books books, string id, Reader reader)
    {
        var view = books.View(id);
        var back = new DigestPlace(Books.Today, 1);
        yield return new($"account-{scene}", AccountCard.Of(view, "I took \"acme\" for this customer.", back, reader));
        yield return new($"form-{scene}", LogContactCard.Of(view, Empty, NoErrors, null, null, reader));
        yield return new($"form-wrong-{scene}", LogContactCard.Of(view, Filled, AllWrong, "I took \"acme\" for this customer.", back, reader));
        yield return new($"logged-{scene}", ContactLoggedCard.Of(view, books.LastFacts(id), null, back, reader));
        yield return new($"history-{scene}", HistoryCard.Of(books.History(id), null, reader));
    }
}
