using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>What holds for every request, whatever has happened and in whatever order.</summary>
public class ApprovalLawsTests
{
    private static readonly Actor[] Deciders = [Approving.Ada, Approving.Max, Approving.Sena, new("mara", "Mara")];

    [Property]
    public void Of_any_commands_in_any_order_the_first_that_is_allowed_wins_and_every_later_one_is_told_who_was_first(int seed)
    {
        var chance = new Random(seed);
        var desk = new Desk().Grants(Approving.Max, Role.Manager).Grants(Approving.Sena, Role.Senior)
            .Imports(Invoice("Acme", "1", "20000.00 EUR", due: "2026-10-01"))
            .ProposesPlan("Acme", chance.Next(2) == 0 ? "20000.00 EUR" : "2000.00 EUR", 4, first: "2026-12-01");
        Resolution? first = null;
        for (var i = 0; i < 12; i++)
        {
            var by = Deciders[chance.Next(Deciders.Length)];
            var refusal = chance.Next(5) switch { 0 => desk.Withdraws("PP-1", by), 1 or 2 => desk.Decides("PP-1", by, approve: false), _ => desk.Decides("PP-1", by) };
            if (first is null)
            {
                first = desk.Request("PP-1").Resolution;
                Assert.Equal(refusal is null, first is not null);
            }
            else
            {
                Assert.Equal((first.By, first.At), (refusal?.By, refusal?.At));
                Assert.Equal(first, desk.Request("PP-1").Resolution);
            }
        }
    }

    [Property(MaxTest = 25)]
    public void After_any_work_every_request_obeys_four_eyes_and_its_own_policy(int seed)
    {
        var desk = RandomWork.Desk(seed, commands: 80);
        var history = desk.Journal.Select(FactCodec.Read).ToList();
        foreach (var facts in history.Where(h => h.Fact is IRequestFact).GroupBy(h => ((IRequestFact)h.Fact).Request))
        {
            var asked = Assert.Single(facts, f => f.Fact is RequestProposed);
            var proposed = (RequestProposed)asked.Fact;
            var end = facts.Where(f => f.Fact is RequestApproved or RequestRejected or RequestWithdrawn).ToList();
            Assert.True(end.Count <= 1);
            Assert.Equal(asked, facts.First());
            Assert.Equal(desk.Portfolio.Find(proposed.Customer)?.Customer.Id, desk.Portfolio.FindRequest(facts.Key)?.Customer);
            foreach (var fact in end)
            {
                Assert.True(fact.On <= proposed.Policy.ExpiresOn);
                Assert.Equal(fact.Fact is RequestWithdrawn, fact.Actor.Id == asked.Actor.Id);
                var (role, inPlaceOf) = fact.Fact switch
                {
                    RequestApproved approved => ((Role?)approved.As, approved.InPlaceOf),
                    RequestRejected rejected => (rejected.As, rejected.InPlaceOf),
                    _ => (null, null),
                };
                Assert.NotEqual(asked.Actor.Id, inPlaceOf?.Id);
                Assert.True(role is null || proposed.Policy.Allows(role.Value));
            }
        }
    }

    [Property(MaxTest = 25)]
    public void After_any_work_a_plans_instalments_add_up_and_at_most_one_plan_of_a_currency_is_in_force(int seed)
    {
        var desk = RandomWork.Desk(seed, commands: 80);
        foreach (var account in desk.Portfolio.Accounts.Values)
        {
            for (var on = desk.Today.AddDays(-40); on < desk.Today.AddDays(60); on = on.AddDays(10))
            {
                var plans = account.Requests.PlansOn(on, account.Receipts, desk.Portfolio.Rules.Worklist).ToList();
                foreach (var plan in plans)
                {
                    Assert.Equal(plan.Terms.Whole, plan.Instalments.Aggregate(Money.Zero(plan.Terms.Whole.Currency), (sum, i) => sum + i.Amount));
                    Assert.Equal(plan.Received, plan.Instalments.Aggregate(Money.Zero(plan.Terms.Whole.Currency), (sum, i) => sum + i.Received));
                    Assert.All(plan.Instalments.Zip(plan.Instalments.Skip(1)), i => Assert.True(i.First.DueOn < i.Second.DueOn && (i.First.IsPaid || i.Second.Received.IsZero)));
                    Assert.Equal(plan.Status == PlanStatus.Completed, plan.Left.IsZero && plan.Status is not (PlanStatus.Cancelled or PlanStatus.Defaulted));
                    Assert.True(plan.LateSince is null || plan.IsRunning);
                }

                // Before two customers were merged, each may have had one.
                Assert.All(plans.Where(p => (account.Merged.IsEmpty || on >= desk.Today) && p.Request.IsInForce(on)).GroupBy(p => p.Terms.Whole.Currency), g => Assert.Single(g));
            }
        }
    }
}
