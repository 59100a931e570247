using System.Text.Json;
using CollectionsBot.Simulation.Model;

namespace CollectionsBot.Simulation;

/// <summary>Holds requests, agreements and roles against the reference model.</summary>
internal static class RequestComparison
{
    /// <summary>Checks all of them on a date.</summary>
    public static void Check(Portfolio portfolio, ReferenceModel model, DateOnly on)
    {
        foreach (var known in model.Customers.Values)
        {
            CheckRequests(portfolio.Accounts[known.Id], known, on);
            CheckPlacements(portfolio.Accounts[known.Id], known, on);
            CheckAgreements(portfolio.Accounts[known.Id], AccountView.Of(portfolio.Accounts[known.Id], on, portfolio.Rules), known, on, portfolio.Rules.Worklist);
        }

        foreach (var person in Team.Everybody)
        {
            var told = portfolio.People.AuthoritiesOf(person.Id, on).Select(a => (a.Role, a.InPlaceOf?.Id ?? person.Id)).Order().ToList();
            SimulationFault.Unless(told.SequenceEqual(model.People.ActsAs(person.Id, on).Order()), $"on {on:O} {person.Id} acts as {string.Join(' ', told)}");
        }
    }

    private static void CheckRequests(Account account, KnownCustomer known, DateOnly on)
    {
        ViewComparison.Same(account.Requests.All.Select(r => (r.Id, r.By.Id, r.On, r.Policy.ExpiresOn)), known.Requests.Select(r => (r.Id, r.By, r.On, r.ExpiresOn)), "requests", known, on);
        foreach (var (told, expected) in account.Requests.All.Zip(known.Requests))
        {
            ViewComparison.Same([Text(told.Terms)], [Text(expected.Terms)], $"terms of {told.Id}", known, on);
            ViewComparison.Same(told.Policy.Deciders(), expected.Deciders, $"deciders of {told.Id}", known, on);
            ViewComparison.Same([(told.StatusOn(on), told.IsInForce(on))], [(expected.StatusOn(on), expected.Lasts(on))], $"status of {told.Id}", known, on);
            ViewComparison.Same([(told.Resolution?.By.Id, told.Resolution?.On)], [(expected.Decision?.By, expected.Decision?.On)], $"decision of {told.Id}", known, on);
            ViewComparison.Same(
                [(told.Ending?.On, told.Ending?.ReplacedBy, told.Ending?.Outcome, told.Ending?.Fee)],
                [(expected.Ending?.On, expected.Ending?.ReplacedBy, expected.Ending?.Closed?.Outcome, expected.Ending?.Closed?.Fee)], $"end of {told.Id}", known, on);
            SimulationFault.Unless(
                told.Terms is not PlanTerms plan || plan.Payments.Sum(p => p.Amount.MinorUnits) == plan.Covers.MinorUnits + plan.Charges.MinorUnits,
                $"the instalments of {told.Id} do not add up to what was agreed");
        }
    }

    private static void CheckAgreements(Account account, AccountView view, KnownCustomer known, DateOnly on, WorklistPolicy policy)
    {
        var plans = KnownAgreements.Plans(known, on, policy);
        ViewComparison.Same(
            account.Requests.PlansOn(on, account.Receipts, policy).Select(p => (p.Request.Id, p.Status, p.Received.MinorUnits)),
            plans.Select(p => (p.Request.Id, p.Status, p.Received)), "plans that were ever asked for", known, on);
        plans = plans.Where(p => p.IsRunning || p.Status == PlanStatus.Defaulted).ToList();
        ViewComparison.Same(
            view.Plans.Select(p => (p.Request.Id, p.Status, p.Received.MinorUnits, p.LateSince, p.DefaultedOn)),
            plans.Select(p => (p.Request.Id, p.Status, p.Received, p.LateSince, p.DefaultedOn)), "plans", known, on);
        ViewComparison.Same(view.Plans.SelectMany(p => p.Instalments.Select(i => i.Received.MinorUnits)), plans.SelectMany(p => p.Paid), "payments of the plans", known, on);
        ViewComparison.Same(
            view.OpenRequests.Select(r => r.Id), known.Requests.Where(r => r.On <= on && r.StatusOn(on) == RequestStatus.Open).Select(r => r.Id), "open requests", known, on);
        ViewComparison.Same(
            view.Agreements.Select(r => r.Id),
            known.Requests.Where(r => r.Lasts(on) && IsShown(r, known, on)).Select(r => r.Id), "agreements", known, on);
    }

    /// <summary>What came in while a debt was placed, and after how many days the first of it.</summary>
    private static void CheckPlacements(Account account, KnownCustomer known, DateOnly on)
    {
        var told = account.Requests.All.Where(r => r.Terms is PlacementTerms && r.StatusOn(on) == RequestStatus.Approved)
            .Select(r => JudgedPlacement.Of(r, (PlacementTerms)r.Terms, account.Receipts, on)).Select(p => (p.Request.Id, p.Ended, p.Fee, p.Recovered.MinorUnits, p.FirstMoneyDays));
        var expected = known.Requests.Where(r => r.Terms is PlacementTerms && r.StatusOn(on) == RequestStatus.Approved).Select(r => (
            r.Id, r.Ending is { } end && end.On <= on ? end.Closed?.Outcome ?? PlacementOutcome.CalledBack : (PlacementOutcome?)null, r.Ending?.On <= on ? r.Ending.Closed?.Fee : null,
            KnownAgreements.ReceivedFor(known, r, ((PlacementTerms)r.Terms).Amount.MinorUnits, on, on), KnownAgreements.DaysToMoney(known, r, on)));
        ViewComparison.Same(told, expected, "placements", known, on);
    }

    /// <summary>What has nothing left to be about is not shown; a hold on deliveries is.</summary>
    private static bool IsShown(KnownRequest request, KnownCustomer known, DateOnly on) => request.Terms switch
    {
        PlanTerms => false,
        ExtensionTerms extension => on <= extension.Until,
        CreditHoldTerms => true,
        _ => known.Items.Count > 0,
    };

    private static string Text(RequestTerms terms) => JsonSerializer.Serialize(terms);
}
