using CollectionsBot.Core;
using Humanizer;

namespace CollectionsBot.Cards;

/// <summary>Who may approve what, up to how much.</summary>
public static class LimitsCard
{
    private const int LinesShown = 4;

    /// <summary>Draws the limits.</summary>
    /// <param name="policy">The limits.</param>
    /// <param name="reader">Whom it is for.</param>
    public static AdaptiveCard Of(ApprovalPolicy policy, Reader reader) =>
        new([TextBlock.Heading("Who may approve what"), .. Elements(policy, reader)])
        {
            Actions = [new ExecuteAction("People", Verbs.ShowPeople, ActionData.None)],
        };

    /// <summary>What one role approves, in half a sentence.</summary>
    public static string Of(Role role, ApprovalPolicy policy, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var kinds = Enum.GetValues<RequestKind>()
            .Select(kind => (kind, Lines: policy.Limits.Where(l => l.Role == role && l.Kind == kind).ToList()))
            .Where(k => k.Lines.Count > 0).ToList();
        return kinds.Count == 0 ? "approves nothing" : "approves: " + string.Join("; ", kinds.Select(k =>
            $"{AgreementPhrases.Of(k.kind).ToLowerInvariant()} {Of(k.Lines, k.kind, reader)}"));
    }

    private static IEnumerable<CardElement> Elements(ApprovalPolicy policy, Reader reader)
    {
        var roles = policy.Limits.Select(l => l.Role).Distinct().Order().ToList();
        yield return new Table(
            [new TableColumn(3), .. roles.Select(_ => new TableColumn(2, HorizontalAlignment.Right))],
            [
                TableRow.Header(["Request", .. roles.Select(r => AgreementPhrases.Of(r).Humanize(LetterCasing.Sentence))]),
                .. Enum.GetValues<RequestKind>().Select(kind => TableRow.Of([
                    AgreementPhrases.Of(kind),
                    .. roles.Select(role => Of([.. policy.Limits.Where(l => l.Role == role && l.Kind == kind)], kind, reader)),
                ])),
            ],
            firstRowAsHeader: true);
        foreach (var role in roles.Where(policy.Plans.ContainsKey))
        {
            yield return TextBlock.Subtle($"Plans, {AgreementPhrases.Of(role)}: {Of(policy.Plans[role])}");
        }

        yield return TextBlock.Subtle(
            "Everybody proposes; a role that is not here approves nothing. An amount without a currency is meant for one with two decimals; "
            + "in others it has the same weight. Nobody decides what they asked for themselves.");
    }

    private static string Of(List<RoleLimit> lines, RequestKind kind, Reader reader) => lines.Count == 0
        ? "none"
        : string.Join(", ", lines.Take(LinesShown).Select(l => Of(l, kind, reader))) + (lines.Count > LinesShown ? $" and {lines.Count - LinesShown} more" : "");

    private static string Of(RoleLimit limit, RequestKind kind, Reader reader) => limit switch
    {
        { UpTo: null, Currency: null } => kind == RequestKind.CreditHold ? "yes" : "any amount",
        { UpTo: null, Currency: { } code } => "any amount in " + code,
        { UpTo: { } upTo, Currency: { } code } when Money.TryFromDecimal(upTo, Currency.Parse(code), out var money) => "up to " + reader.Amount(money.Value),
        { UpTo: { } upTo } => "up to " + reader.Number(upTo),
    };

    private static string Of(PlanLimits limits) =>
        $"at most {"payment".ToQuantity(limits.PaymentsMax)} in {Phrases.Days(limits.LengthDaysMax)}"
        + (limits.PaidFirstPercentMin > 0 ? $", {limits.PaidFirstPercentMin}\u00A0% paid first" : "");
}
