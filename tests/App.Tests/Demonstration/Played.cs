using System.Collections.Immutable;
using CollectionsBot.Core;

namespace CollectionsBot.App.Tests;

/// <summary>A portfolio into which the demonstration was played, with the commands that did it.</summary>
internal sealed class Played
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private readonly List<Command> _commands = [];
    private readonly List<RecordedFact> _facts = [];

    private Played(DateOnly today) => Today = today;

    public DateOnly Today { get; }

    public Portfolio Portfolio { get; } = new(DemonstrationPortfolio.RulesFor(BusinessCalendar.Plain(Zone)));

    public IReadOnlyList<Command> Commands => _commands;

    public IReadOnlyList<RecordedFact> Facts => _facts;

    public Digest Digest => Portfolio.DigestOn(Today);

    public static async Task<Played> On(DateOnly today)
    {
        var played = new Played(today);
        await DemonstrationPortfolio.PlayAsync(played.Execute, today, Zone);
        return played;
    }

    public Account Named(string name) => Portfolio.Accounts.Values.Single(a => a.Customer.Name == name);

    public NextStep Step(string name) => Worklist.NextStep(Named(name), Today, Portfolio.Rules);

    public JudgedPlan Plan(string name) =>
        Named(name).Requests.PlansOn(Today, Named(name).Receipts, Portfolio.Rules.Worklist).Single();

    public ImmutableArray<JudgedPromise> Judged(Account account) =>
        PromiseJudgement.Judge(account.Promises, account.Receipts, Today, Portfolio.Rules.Worklist.PromiseToleranceDays);

    private Task<Outcome> Execute(Command command)
    {
        _commands.Add(command);
        var decision = Portfolio.Decide(command);
        if (decision.Refusal is { } refusal)
        {
            return Task.FromResult<Outcome>(new Outcome.Refused(refusal));
        }

        var stamp = command.Stamp;
        ImmutableArray<RecordedFact> facts =
            [.. decision.Facts.Select((f, i) => new RecordedFact(Portfolio.Sequence + 1 + i, stamp.At, stamp.On, stamp.Actor, stamp.Id, f))];
        foreach (var fact in facts)
        {
            Portfolio.Apply(fact);
            _facts.Add(fact);
        }

        return Task.FromResult<Outcome>(new Outcome.Accepted(facts));
    }
}
