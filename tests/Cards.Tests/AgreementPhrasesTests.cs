using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

/// <summary>C-1 owes 1,200.00 EUR; Dana asks, Ada decides.</summary>
public class AgreementPhrasesTests
{
    private static readonly CustomerId C1 = new("C-1");
    private static readonly Actor Dana = new("dana", "Dana");
    private static readonly Actor Ada = new("ada", "Ada");

    private readonly Portfolio _portfolio = new(PortfolioRules.Default(TimeZoneInfo.Utc) with { FirstAdministrators = ["ada"] });
    private DateOnly _today = Books.Today;

    public AgreementPhrasesTests()
    {
        Imports("1200.00 EUR");
        Gives(Dana, s => new ProposePlan(s, C1, Amount("1200.00 EUR"), new ScheduleTerms(Frequency.Monthly, Books.Today.AddDays(3), 4), "cannot pay at once"));
    }

    [Fact]
    public void A_request_that_waits_says_what_is_asked_who_may_decide_and_until_when()
    {
        Assert.Contains(
            "PP-1 payment plan: 1,200.00\u00A0EUR in 4 payments, monthly, from Nov 5, 2026 to Feb 5, 2027. “cannot pay at once” Asked by Dana; the senior, manager or administrator may decide until Nov 5, 2026",
            Drawn(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_runs_says_what_is_paid_what_comes_next_and_what_is_late()
    {
        Gives(Ada, s => new DecideRequest(s, new RequestId(RequestKind.Plan, 1), Approve: true));
        Assert.Contains("PP-1 agreed: 0.00\u00A0EUR of 1,200.00\u00A0EUR paid, 1,200.00\u00A0EUR left; next 300.00\u00A0EUR on Nov 5, 2026", Drawn(), StringComparison.Ordinal);
        Assert.Contains("plan PP-1 is paid as agreed; next 300.00\u00A0EUR on Nov 5, 2026", Drawn(), StringComparison.Ordinal);
        Imports("1100.00 EUR");
        _today = Books.Today.AddDays(7);
        Assert.Contains("PP-1 running: 100.00\u00A0EUR of 1,200.00\u00A0EUR paid, 1,100.00\u00A0EUR left; late: 200.00\u00A0EUR was due Nov 5, 2026", Drawn(), StringComparison.Ordinal);
        Assert.Contains("**Next: Ask about the late instalment**", Texts());
        _today = Books.Today.AddDays(40);
        Assert.Contains("PP-1 failed: 100.00\u00A0EUR of 1,200.00\u00A0EUR paid", Drawn(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_comes_second_is_told_who_was_first_and_when()
    {
        Gives(Ada, s => new DecideRequest(s, new RequestId(RequestKind.Plan, 1), Approve: true));
        var refusal = _portfolio.Decide(new DecideRequest(Stamp(Dana), new RequestId(RequestKind.Plan, 1), Approve: false, "too long")).Refusal!;
        Assert.Equal("Ada approved PP-1 on Nov 2, 2026, 9:00\u202FAM.", Phrases.Of(refusal, Books.Reader() with { Zone = TimeZoneInfo.Utc }));
    }

    [Fact]
    public void A_limit_that_is_crossed_is_named_with_what_crosses_it()
    {
        var refusal = new Refusal(RefusalReason.AboveLimit, Limit: Amount("100.00 EUR"))
        {
            Request = new RequestId(RequestKind.Plan, 1),
            Breaches = [LimitBreach.Amount, LimitBreach.Payments],
        };
        Assert.Equal(
            "PP-1 is above your limit of 100.00\u00A0EUR: the amount is too large and there are too many payments. Ask somebody with a higher limit.",
            Phrases.Of(refusal, Books.Reader()));
    }

    private static Money Amount(string amount) => Money.Parse(amount);

    private void Imports(string open)
    {
        var item = new OpenItem(ItemType.Invoice, "INV-1", Books.Today.AddDays(-60), Books.Today.AddDays(-30), Amount("1200.00 EUR"), Amount(open));
        Gives(Dana, s => new ImportReceivables(s, "open.csv", [new ReceivableRow(new CustomerRow(C1, "Acme"), item.Key, item)], Snapshot: true));
    }

    private Stamp Stamp(Actor actor) => new(
        new CommandId($"c{_portfolio.Sequence}"), actor, new DateTimeOffset(_today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), _today);

    private void Gives(Actor actor, Func<Stamp, Command> command)
    {
        var stamp = Stamp(actor);
        var decision = _portfolio.Decide(command(stamp));
        Assert.Null(decision.Refusal);
        foreach (var fact in decision.Facts)
            _portfolio.Apply(new RecordedFact(_portfolio.Sequence + 1, stamp.At, stamp.On, stamp.Actor, stamp.Id, fact));
    }

    private AdaptiveCard Card() => AccountCard.Of(AccountView.Of(_portfolio.Accounts[C1], _today, _portfolio.Rules), null, null, Books.Reader());

    private string Drawn() => string.Join(' ', Texts());

    private IEnumerable<string> Texts() => Card().Texts();
}
