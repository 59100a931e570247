using FsCheck.Xunit;

namespace CollectionsBot.Core.Tests;

/// <summary>What holds for every worklist, whatever has happened.</summary>
public class WorklistLawsTests
{
    private static readonly NextAction[] Chasing = [NextAction.Remind, NextAction.Call, NextAction.ChasePromise, NextAction.Escalate, NextAction.Place];

    [Property]
    public void The_same_items_in_any_order_of_arrival_give_the_same_digest_byte_for_byte(int seed)
    {
        var chance = new Random(seed);
        var rows = RandomWork.Rows(chance, customers: 5, rows: 30);
        var (one, other) = (new Desk(), new Desk());

        one.ImportsChanges(rows);
        chance.Shuffle(rows);
        foreach (var some in rows.Chunk(1 + chance.Next(8)))
        {
            other.ImportsChanges(some);
        }

        // Customers are compared by identifier alone: which of two spellings stands last in a file is the file's matter.
        for (var day = 0; day < 40; day += 4)
        {
            Assert.Equal(Text(one, day), Text(other, day));
        }

        static string Text(Desk desk, int day) => Desk.TextOf(Anonymous(desk.Portfolio.DigestOn(Day("2026-11-02").AddDays(day))));
    }

    [Fact]
    public void Two_documents_of_one_number_and_amount_that_fall_due_soon_are_named_in_one_order()
    {
        var rows = new[] { Invoice("Acme", "1", "100.00 EUR", due: "2026-11-03"), DebitNote("Acme", "1", "100.00 EUR", due: "2026-11-04") };
        Assert.Equal(Desk.TextOf(new Desk().Imports(rows).Digest()), Desk.TextOf(new Desk().Imports([.. rows.Reverse()]).Digest()));
    }

    [Property(MaxTest = 60)]
    public void After_any_work_every_row_of_the_digest_obeys_the_laws_of_the_field(int seed)
    {
        var desk = RandomWork.Desk(seed, commands: 60);
        var policy = desk.Portfolio.Rules.Worklist;
        for (var on = desk.Today; on < desk.Today.AddDays(30); on = on.AddDays(5))
        {
            var digest = desk.Portfolio.DigestOn(on);
            Assert.Equal(digest.Entries.OrderByDescending(e => e.Step.Points).ThenByDescending(e => e.Step.OldestDays).ThenBy(e => e.Customer.Id), digest.Entries);
            Assert.Equal(digest.Entries.Length, digest.Entries.Select(e => e.Customer.Id).Distinct().Count());
            foreach (var account in desk.Portfolio.Accounts.Values)
            {
                var entry = digest.Entries.SingleOrDefault(e => e.Customer == account.Customer);
                AssertLaws(account, entry?.Step, on, policy);
            }
        }
    }

    [Property(MaxTest = 60)]
    public void The_list_that_is_kept_and_mended_is_byte_for_byte_the_one_that_is_plainly_written_down(int seed)
    {
        var chance = new Random(seed);
        var on = Day("2026-11-02");
        RandomWork.Desk(seed, commands: 80, (desk, _) =>
        {
            // Most often the date of the command before, so that its list is mended.
            on = chance.Next(8) == 0 ? desk.Today.AddDays(chance.Next(-3, 40)) : on;
            Assert.Equal(Desk.TextOf(Plainly(desk.Portfolio, on)), Desk.TextOf(desk.Portfolio.DigestOn(on)));
        });
    }

    [Property(MaxTest = 30)]
    public void The_pages_of_a_digest_are_its_entries_one_after_the_other(int seed, byte size)
    {
        var desk = RandomWork.Desk(seed, commands: 60);
        var (whole, each) = (desk.Digest(), 1 + (size % 5));
        for (var page = 0; page < new DigestPage(0, each).CountOf(whole.Needing); page++)
        {
            var shown = desk.Portfolio.DigestOn(desk.Today, new DigestPage(page, each));
            Assert.Equal(Desk.TextOf(whole with { Entries = [.. whole.Entries.Skip(page * each).Take(each)], From = page * each }), Desk.TextOf(shown));
        }
    }

    private static Digest Plainly(Portfolio portfolio, DateOnly on)
    {
        var steps = portfolio.Accounts.Values.Where(a => a.Items.Count > 0 || a.FlagsOn(on).Any(f => f.Kind == FlagKind.CreditHold) || a.Requests.InForce<CreditHoldTerms>(on).Any())
            .Select(a => new DigestEntry(a.Customer, Worklist.NextStep(a, on, portfolio.Rules)) { Owner = a.Owner, Tags = a.Tags }).ToList();
        return new Digest(
            on,
            Balance.Sum(portfolio.Accounts.Values.SelectMany(a => Balance.PerCurrency(a.Items, on))),
            [.. steps.Where(e => e.Step.Action != NextAction.None)
                .OrderByDescending(e => e.Step.Points).ThenByDescending(e => e.Step.OldestDays).ThenBy(e => e.Customer.Id)],
            portfolio.Accounts.Values.Count(a => a.Items.Count > 0),
            steps.Count(e => e.Step.RestUntil is not null))
        {
            Waiting = [.. portfolio.Accounts.Values.SelectMany(a => a.Requests.OpenOn(on).Select(r => new WaitingRequest(r, a.Customer))).OrderBy(w => w.Request.Sequence)],
        };
    }

    [Theory]
    [InlineData(nameof(WorklistPolicy.CourtesyDays), 0, 30)]
    [InlineData(nameof(WorklistPolicy.CallFromDays), 1, 365)]
    [InlineData(nameof(WorklistPolicy.EscalateFromDays), 1, 3650)]
    [InlineData(nameof(WorklistPolicy.PlaceFromDays), 1, 3650)]
    [InlineData(nameof(WorklistPolicy.EscalateAfterAttempts), 0, 100)]
    [InlineData(nameof(WorklistPolicy.EscalateAfterBrokenPromises), 1, 100)]
    [InlineData(nameof(WorklistPolicy.RestAfterAttemptDays), 0, 30)]
    [InlineData(nameof(WorklistPolicy.RestAfterMessageDays), 0, 60)]
    [InlineData(nameof(WorklistPolicy.RestAfterContactDays), 0, 60)]
    [InlineData(nameof(WorklistPolicy.PromiseToleranceDays), 0, 30)]
    [InlineData(nameof(WorklistPolicy.InstalmentToleranceDays), 0, 30)]
    [InlineData(nameof(WorklistPolicy.PlanDefaultDays), 0, 366)]
    [InlineData(nameof(WorklistPolicy.FirstTimeLateCallLaterDays), 0, 60)]
    [InlineData(nameof(WorklistPolicy.OnTimeGraceDays), 0, 30)]
    [InlineData(nameof(WorklistPolicy.BalanceJumpDays), 0, 366)]
    [InlineData(nameof(WorklistPolicy.BalanceJumpPercent), 0, 1000)]
    public void A_number_of_the_policy_beyond_its_bounds_is_refused_by_name(string name, int min, int max)
    {
        Set(min).Validate();
        Set(max).Validate();
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(Set(min - 1).Validate).ParamName);
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(Set(max + 1).Validate).ParamName);

        WorklistPolicy Set(int value)
        {
            var policy = new WorklistPolicy();
            typeof(WorklistPolicy).GetProperty(name)!.SetValue(policy, value);
            return policy;
        }
    }

    [Theory]
    [InlineData("EUR", "0", true)]
    [InlineData("EUR", "25.50", true)]
    [InlineData("EUR", "-1", false)]
    [InlineData("JPY", "0.5", false)]
    [InlineData("XYZ", "10", false)]
    public void A_small_balance_is_an_amount_of_a_currency_that_exists(string code, string amount, bool valid)
    {
        var major = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
        var policy = new WorklistPolicy { SmallBalance = ImmutableDictionary<string, decimal>.Empty.Add(code, major) };
        Assert.Equal(valid, Record.Exception(policy.Validate) is null);
        Assert.Equal(valid, Record.Exception(new WorklistPolicy { BalanceJump = policy.SmallBalance }.Validate) is null);
    }

    private static void AssertLaws(Account account, NextStep? step, DateOnly on, WorklistPolicy policy)
    {
        if (step is null)
        {
            return;
        }

        Assert.True(account.Items.Count > 0 || step.Reasons.Any(r => r.Rule == Rule.CreditHoldOver));
        Assert.NotEmpty(step.Reasons);
        Assert.Equal(step.Reasons.Sum(r => r.Points), step.Points);
        Assert.True(step.Points > 0);
        Assert.Null(step.RestUntil);
        if (account.FlagsOn(on).Any(f => f.Kind.StopsChasing()))
        {
            Assert.Contains(step.Action, new[] { NextAction.Review, NextAction.DecideProposal });
        }

        Assert.DoesNotContain(account.FlagsOn(on), f => f.Kind.Rests() && f.Until is not null);
        if (step.Action == NextAction.Courtesy)
        {
            var soon = step.Reasons.Single(r => r.Rule == Rule.DueSoon).Amount!.Value;
            Assert.Contains(account.BalancesOn(on), b => b.Currency == soon.Currency && b.Total.IsPositive);
        }

        if (Chasing.Contains(step.Action))
        {
            var disputed = account.DisputedOn(on);
            var undisputed = account.Items.Where(i => i.IsOverdue(on) && account.Requests.ChasedFrom(i, on) < on
                && i.Open.Currency == step.Main!.Currency && !disputed.Contains(i.Key)).ToList();
            Assert.True(undisputed.Sum(i => i.Open.MinorUnits) + step.Main!.Credits.MinorUnits > policy.ToleranceOf(step.Main.Currency).MinorUnits);
            Assert.Equal(undisputed.Max(i => on.DayNumber - account.Requests.ChasedFrom(i, on).DayNumber), step.OldestDays);
        }

        if (step.Action is NextAction.Remind or NextAction.Call)
        {
            var promises = PromiseJudgement.Judge(account.Promises, account.Receipts, on, policy.PromiseToleranceDays);
            var disputed = account.DisputedOn(on);
            var chased = new Money(
                account.Items.Where(i => i.IsOverdue(on) && i.Open.Currency == step.Main!.Currency && !disputed.Contains(i.Key)).Sum(i => i.Open.MinorUnits), step.Main!.Currency);
            // Those that together cover less than half of what is chased do not silence the account, as the policy says.
            var pending = promises.Where(p => p.Status == PromiseStatus.Open && p.Promise.Amount.Currency == chased.Currency && p.Promise.DueOn <= on.AddDays(policy.PromiseRestDaysMax)).ToList();
            Assert.True(pending.Count == 0 || pending.Sum(p => p.Promise.Amount.MinorUnits) * 100 < chased.MinorUnits * policy.PromiseRestPercentMin);
            Assert.DoesNotContain(account.Requests.PlansOn(on, account.Receipts, policy), p =>
                p.IsRunning && p.Terms.Whole.Currency == step.Main!.Currency && p.Left.MinorUnits * 2 >= step.Main.Total.MinorUnits);
            Assert.DoesNotContain(account.Contacts, c => c == account.Contacts[^1] && c.On == on && c.Attempt.Result != ResultCode.Disputes);
        }
    }

    private static Digest Anonymous(Digest digest) =>
        digest with { Entries = [.. digest.Entries.Select(e => e with { Customer = new Customer(e.Customer.Id, "") })] };
}
