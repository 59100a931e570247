using CollectionsBot.Cards;

namespace CollectionsBot.App.Cli;

/// <summary>An account as the JSON of the command line shows it, beside its balances.</summary>
internal static class AccountJson
{
    public static object Of(AccountView view)
    {
        var reader = Reader.Plain(view.Date);
        return new
        {
            date = view.Date,
            next = NextOf(view.Step, reader),
            promises = view.Promises.Select(p => new
            {
                amount = p.Promise.Amount.ToDecimal(),
                currency = p.Promise.Amount.Currency.Code,
                dueOn = p.Promise.DueOn,
                status = p.Status.ToString(),
                received = p.Received.ToDecimal(),
            }),
            plans = view.Plans.Select(PlanOf),
            settlements = view.Settlements.Select(s => new
            {
                id = s.Request.Id.ToString(),
                status = s.Status.ToString(),
                currency = s.Terms.Payment.Currency.Code,
                payment = s.Terms.Payment.ToDecimal(),
                received = s.Received.ToDecimal(),
                discharges = s.Terms.Claim.ToDecimal(),
                payBy = s.Terms.PayBy,
            }),
            agreements = view.Agreements.Where(a => a.Terms is not SettlementTerms).Select(a => new
            {
                id = a.Id.ToString(),
                kind = a.Terms.Kind.ToString(),
                terms = Plain(AgreementPhrases.Of(a.Terms, reader)),
                since = a.Resolution!.On,
            }),
            requests = view.OpenRequests.Select(r => Of(r, view.Customer, reader)),
            disputes = view.Disputes.Select(d => new
            {
                openedOn = d.OpenedOn,
                documents = d.Items.Select(i => i.Number),
                code = d.Code?.ToString(),
                reason = d.Reason,
                owner = d.Owner?.Name,
                dueOn = d.DueOn,
                evidence = d.Evidence.AsEnumerable(),
            }),
            flags = view.Flags.Select(f => new { kind = f.Kind.ToString(), from = f.From, until = f.Until, reason = f.Reason, by = f.By.Name }),
            preferences = Plain(ContactPhrases.Wanted(view.Preferences, reader)),
            owner = view.Owner?.Name,
            tags = view.Tags,
            language = view.Customer.Language,
            contact = view.Customer.Contact,
            contacts = view.People.Select(p => new
            {
                name = p.Name,
                role = p.Role,
                addresses = p.Addresses.Select(a => new { channel = a.Channel.ToString(), address = a.Address }),
                language = p.Language,
                timeZone = p.TimeZone,
                first = p.First,
            }),
            guarantors = view.Guarantors.Select(AskJson.CustomerOf),
            answersFor = view.Guarantees.Select(AskJson.CustomerOf),
            mergedFrom = view.Merged.Select(AskJson.CustomerOf),
            listedTwice = view.ListedTwice.Select(k => k.Number),
        };
    }

    /// <summary>A request that waits for a decision.</summary>
    public static object Of(Request request, Customer customer, Reader reader) => new
    {
        id = request.Id.ToString(),
        kind = request.Terms.Kind.ToString(),
        customerId = customer.Id.Value,
        name = customer.Name,
        terms = Plain(AgreementPhrases.Of(request.Terms, reader)),
        why = request.Why,
        by = request.By.Name,
        on = request.On,
        deciders = request.Policy.Deciders().Select(r => r.ToString()),
        expiresOn = request.Policy.ExpiresOn,
    };

    private static object NextOf(NextStep step, Reader reader) => new
    {
        action = step.Action.ToString(),
        points = step.Points,
        reasons = step.Reasons.Select(r => Plain(Phrases.Of(r, reader))),
        allowedFrom = step.AllowedFrom,
        restUntil = step.RestUntil,
    };

    private static object PlanOf(JudgedPlan plan) => new
    {
        id = plan.Request.Id.ToString(),
        status = plan.Status.ToString(),
        currency = plan.Terms.Whole.Currency.Code,
        total = plan.Terms.Whole.ToDecimal(),
        received = plan.Received.ToDecimal(),
        left = plan.Left.ToDecimal(),
        next = plan.Next is { } next ? new { dueOn = next.DueOn, amount = next.Missing.ToDecimal() } : null,
        lateSince = plan.LateSince,
    };

    public static string Plain(string words) => words.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
