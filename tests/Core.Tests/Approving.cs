namespace CollectionsBot.Core.Tests;

/// <summary>Asking and deciding at a desk, as short as it can be told. Mara asks; Ada is administrator by configuration.</summary>
internal static class Approving
{
    public static readonly Actor Ada = new("ada", "Ada");
    public static readonly Actor Max = new("max", "Max");
    public static readonly Actor Sena = new("sena", "Sena");

    public static RequestId Id(string text) => RequestId.TryParse(text, out var id) ? id : throw new FormatException(text);

    /// <summary>Monthly instalments unless told otherwise; the first one is due on a date.</summary>
    public static Desk ProposesPlan(
        this Desk desk, string customer, string covers, int count, string first, string? down = null, Frequency frequency = Frequency.Monthly) =>
        desk.Does(s => Plan(s, customer, covers, count, first, down, frequency));

    public static ProposePlan Plan(
        Stamp stamp, string customer, string covers, int count, string first, string? down = null, Frequency frequency = Frequency.Monthly) => new(
        stamp, new CustomerId(customer), Of(covers), new ScheduleTerms(frequency, Day(first), count, DownPayment: down is null ? null : Of(down)), "cannot pay at once");

    public static Desk Approves(this Desk desk, string request, Actor? by = null)
    {
        Assert.Null(desk.Decides(request, by ?? Ada));
        return desk;
    }

    public static Desk Rejects(this Desk desk, string request, Actor? by = null)
    {
        Assert.Null(desk.Decides(request, by ?? Ada, approve: false));
        return desk;
    }

    public static Refusal? Decides(this Desk desk, string request, Actor by, bool approve = true) =>
        desk.Give(s => new DecideRequest(s with { Actor = by }, Id(request), approve, approve ? null : "not like this")).Refusal;

    public static Refusal? AsksBack(this Desk desk, string request, Actor? by = null, string question = "what do they earn?") =>
        desk.Give(s => new AskBack(s with { Actor = by ?? Ada }, Id(request), question)).Refusal;

    public static Refusal? Answers(this Desk desk, string request, string answer = "they have a new contract") =>
        desk.Give(s => new AnswerQuestion(s, Id(request), answer)).Refusal;

    public static Refusal? Withdraws(this Desk desk, string request, Actor? by = null) =>
        desk.Give(s => new WithdrawRequest(by is null ? s : s with { Actor = by }, Id(request))).Refusal;

    public static Refusal? Ends(this Desk desk, string request, Actor by) =>
        desk.Give(s => new EndAgreement(s with { Actor = by }, Id(request), "they cannot")).Refusal;

    public static Desk Grants(this Desk desk, Actor person, Role role) => desk.Does(s => new GrantRole(s with { Actor = Ada }, person, role));

    public static Desk Delegates(this Desk desk, Actor by, Actor to, string from, string until) =>
        desk.Does(s => new DelegateAuthority(s with { Actor = by }, to, Day(from), Day(until)));

    public static Request Request(this Desk desk, string id) => desk.Portfolio.FindRequest(Id(id))!;

    public static JudgedPlan Plan(this Desk desk, string id)
    {
        var request = desk.Request(id);
        return PlanJudgement.Judge(request, desk.Portfolio.Accounts[request.Customer].Receipts, desk.Today, desk.Portfolio.Rules.Worklist);
    }
}
