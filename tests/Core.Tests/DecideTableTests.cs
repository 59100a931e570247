// A named member that a switch forgets stays an error (CS8509); numbers without a name do not occur here.
#pragma warning disable CS8524
namespace CollectionsBot.Core.Tests;

/// <summary>
/// Who may do what to a request: every actor with every deed in every state at every size. Seniors approve up to 100,
/// managers up to 1,000, administrators up to 10,000. Mara, who asks, is a manager herself.
/// </summary>
public class DecideTableTests
{
    private static readonly Actor Mara = new("mara", "Mara");
    private static readonly ApprovalPolicy Policy = new()
    {
        Limits =
        [
            new(Role.Senior, RequestKind.Plan, 100m), new(Role.Manager, RequestKind.Plan, 1_000m), new(Role.Administrator, RequestKind.Plan, 10_000m),
        ],
    };

    public enum Who { Asker, Stranger, Collector, Senior, Manager, Administrator, StandInForManager, StandInForAsker, StandInOfStandIn }

    public enum Deed { Approve, Reject, RejectWithoutReason, AskBack, AskBackWithoutWords, Answer, Withdraw }

    public enum State { Open, Asked, Approved, Rejected, Withdrawn, Expired }

    public enum Size { Small, Large, Huge, BeyondAll }

    public static IEnumerable<object[]> Rows =>
        from who in Enum.GetValues<Who>() from state in Enum.GetValues<State>() select new object[] { who, state };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_deed_at_every_size_is_allowed_or_refused_as_the_table_says(Who who, State state)
    {
        foreach (var size in Enum.GetValues<Size>().Where(size => size != Size.BeyondAll || state is not (State.Asked or State.Approved or State.Rejected)))
        {
            foreach (var deed in Enum.GetValues<Deed>())
            {
                var desk = DeskIn(state, size);
                var before = desk.Journal.Count;
                var decision = desk.Give(s => Command(s with { Actor = new Actor($"{who}", $"{who}") }, who, deed));
                Assert.True(Expected(who, deed, state, size) == decision.Refusal?.Reason, $"{who} {deed} {state} {size}: {decision.Refusal}");
                Assert.Equal(decision.Refusal is null, desk.Journal.Count > before);
                AssertNamesTheFirst(desk, decision.Refusal, state);
            }
        }
    }

    private static RefusalReason? Expected(Who who, Deed deed, State state, Size size)
    {
        RefusalReason? closed = state switch
        {
            State.Open or State.Asked => null,
            State.Approved => RefusalReason.AlreadyApproved,
            State.Rejected => RefusalReason.AlreadyRejected,
            State.Withdrawn => RefusalReason.RequestWithdrawn,
            State.Expired => RefusalReason.RequestExpired,
        };
        if (closed is not null)
        {
            return closed;
        }

        if (deed == Deed.Withdraw)
        {
            return who == Who.Asker ? null : RefusalReason.NotOwnRequest;
        }

        if (deed == Deed.Answer)
        {
            return who != Who.Asker ? RefusalReason.NotOwnRequest : state == State.Asked ? null : RefusalReason.NothingAsked;
        }

        Size? reach = who switch
        {
            Who.Asker or Who.Stranger or Who.Collector or Who.StandInForAsker or Who.StandInOfStandIn => null,
            Who.Senior => Size.Small,
            Who.Manager or Who.StandInForManager => Size.Large,
            Who.Administrator => Size.Huge,
        };
        return who == Who.Asker ? RefusalReason.OwnRequest
            : reach is null ? RefusalReason.NoAuthority
            : size > reach ? RefusalReason.AboveLimit
            : deed is Deed.AskBack or Deed.AskBackWithoutWords && state == State.Asked ? RefusalReason.AlreadyAsked
            : deed is Deed.RejectWithoutReason or Deed.AskBackWithoutWords ? RefusalReason.ReasonMissing
            : null;
    }

    private static Command Command(Stamp stamp, Who who, Deed deed)
    {
        stamp = who == Who.Asker ? stamp with { Actor = Mara } : stamp;
        var id = Approving.Id("PP-1");
        return deed switch
        {
            Deed.Approve => new DecideRequest(stamp, id, Approve: true),
            Deed.Reject => new DecideRequest(stamp, id, Approve: false, "too long"),
            Deed.RejectWithoutReason => new DecideRequest(stamp, id, Approve: false, " "),
            Deed.AskBack => new AskBack(stamp, id, "what do they earn?"),
            Deed.AskBackWithoutWords => new AskBack(stamp, id, " "),
            Deed.Answer => new AnswerQuestion(stamp, id, "enough"),
            Deed.Withdraw => new WithdrawRequest(stamp, id),
        };
    }

    private static Desk DeskIn(State state, Size size)
    {
        var amount = size switch { Size.Small => "100.00 EUR", Size.Large => "1000.00 EUR", Size.Huge => "10000.00 EUR", Size.BeyondAll => "10000.01 EUR" };
        var desk = new Desk(approvals: Policy).On("2026-11-02").Imports(Invoice("Acme", "1", "20000.00 EUR", due: "2026-10-01"))
            .Grants(Mara, Role.Manager)
            .Grants(Named(Who.Collector), Role.Collector)
            .Grants(Named(Who.Senior), Role.Senior)
            .Grants(Named(Who.Manager), Role.Manager)
            .Grants(Named(Who.Administrator), Role.Administrator)
            .Grants(Approving.Max, Role.Manager)
            .Grants(Named(Who.StandInOfStandIn), Role.Collector)
            .Grants(Named(Who.StandInForManager), Role.Collector)
            .Delegates(Approving.Max, Named(Who.StandInForManager), "2026-11-02", "2026-12-31")
            .Delegates(Named(Who.StandInForManager), Named(Who.StandInOfStandIn), "2026-11-02", "2026-12-31")
            .Delegates(Mara, Named(Who.StandInForAsker), "2026-11-02", "2026-12-31")
            .ProposesPlan("Acme", amount, 2, first: "2026-12-01");
        switch (state)
        {
            case State.Asked: Assert.Null(desk.AsksBack("PP-1")); break;
            case State.Approved: desk.Approves("PP-1"); break;
            case State.Rejected: desk.Rejects("PP-1"); break;
            case State.Withdrawn: Assert.Null(desk.Withdraws("PP-1")); break;
            case State.Expired: desk.On("2026-11-17"); break;
        }

        return desk;
    }

    private static Actor Named(Who who) => new($"{who}", $"{who}");

    private static void AssertNamesTheFirst(Desk desk, Refusal? refusal, State state)
    {
        if (state is State.Approved or State.Rejected or State.Withdrawn)
        {
            Assert.Equal((state == State.Withdrawn ? Mara : Approving.Ada, Day("2026-11-02")), (refusal?.By, refusal?.Date));
            Assert.NotNull(refusal?.At);
            Assert.Equal(desk.Request("PP-1").Resolution?.At, refusal?.At);
        }
    }
}
