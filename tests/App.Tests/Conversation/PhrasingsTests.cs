using System.Globalization;
using Xunit.Abstractions;

namespace CollectionsBot.App.Tests;

/// <summary>The table of what people say and what it means, in <c>Phrasings.txt</c>.</summary>
public sealed class PhrasingsTests(ITestOutputHelper output)
{
    private const int PhrasingsMin = 300;
    private const double AccuracyMin = 0.95;

    private static readonly Reader Reading = Reader.Plain(SmallPortfolio.Today);

    private static readonly HashSet<string> Writes = ["hold", "lift", "propose", "decide", "withdraw-request", "withdraw-promise", "retract", "assign", "unassign", "tag", "untag", "merge", "dispute", "resolve", "schedule", "stop", "log"];

    [Fact]
    public void Nineteen_of_twenty_phrasings_are_understood_and_none_is_taken_for_something_unsafe()
    {
        var table = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Phrasings.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" => ")).ToList();
        var read = table.Select(t => (Said: t[0], Meant: t[1], Understood: Grammar.Read(t[0], Reading))).ToList();
        var wrong = read.Where(r => Words(r.Understood) != r.Meant).ToList();
        var harmful = wrong.Where(r => IsUnsafe(r.Meant, r.Understood)).ToList();
        foreach (var (said, meant, understood) in wrong)
        {
            output.WriteLine($"\"{said}\" is {meant}, and was taken for {Words(understood)}");
        }

        var accuracy = 1 - ((double)wrong.Count / table.Count);
        output.WriteLine($"{table.Count} phrasings, {accuracy:P1} understood, {harmful.Count} taken for something unsafe");
        Assert.True(table.Count >= PhrasingsMin);
        Assert.Empty(harmful);
        Assert.True(accuracy >= AccuracyMin);
    }

    /// <summary>Something would be done that was not asked, or another customer be answered about without saying so.</summary>
    private static bool IsUnsafe(string meant, Meaning understood)
    {
        var words = Words(understood);
        return (Writes.Contains(words.Split(' ')[0]) && words.Split(' ')[0] != meant.Split(' ')[0])
            || (understood is { Mended: null } and (Meaning.Balance or Meaning.History or Meaning.Charges or Meaning.Options) && words.Split(' ')[0] == meant.Split(' ')[0]);
    }

    private static string Words(Meaning meaning) => meaning switch
    {
        Meaning.Balance m => "balance " + m.Name,
        Meaning.History m => "history " + m.Name,
        Meaning.Charges m => "charges " + m.Name,
        Meaning.Options m => "options " + m.Name,
        Meaning.Agencies => "agencies",
        Meaning.Digest => "digest",
        Meaning.Help => "help",
        Meaning.Requests => "requests",
        Meaning.ShowRequest m => "request " + m.Words,
        Meaning.Ask m => "ask " + Words(m.Question),
        Meaning.FollowUp m => "follow " + m.Words,
        Meaning.OtherOne => "other",
        Meaning.LogContact m => $"log {m.Name}{(m.Details is null ? "" : " | " + m.Details)}",
        Meaning.Hold => "hold",
        Meaning.LiftHold => "lift",
        Meaning.Propose m => "propose " + m.Kind,
        Meaning.DecideRequest => "decide",
        Meaning.WithdrawRequest => "withdraw-request",
        Meaning.WithdrawPromise => "withdraw-promise",
        Meaning.Retract => "retract",
        Meaning.Assign => "assign",
        Meaning.Unassign => "unassign",
        Meaning.Tag => "tag",
        Meaning.Untag => "untag",
        Meaning.Merge => "merge",
        Meaning.OpenDispute => "dispute",
        Meaning.ResolveDispute => "resolve",
        Meaning.ScheduleDigest => "schedule",
        Meaning.StopDigest => "stop",
        Meaning.Unknown m => "unknown " + m.Text,
        _ => meaning.ToString(),
    };

    private static string Words(Question question)
    {
        var filters = question.Filters;
        return question.Intent + string.Concat(new (string Name, object? Value)[]
        {
            ("name", question.Name), ("min", filters.MinDays), ("max", filters.MaxDays), ("owner", filters.Owner), ("amount", filters.MinAmount),
            ("currency", filters.Currency), ("tag", filters.Tag), ("from", filters.From), ("to", filters.To), ("on", question.On),
            ("count", question.Count == Question.CountUsual ? null : question.Count), ("state", question.State == AskedState.Usual ? null : question.State),
        }.Where(p => p.Value is not null).Select(p => $" {p.Name}={(p.Value is DateOnly date ? date.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(p.Value, CultureInfo.InvariantCulture))}")
            .Order(StringComparer.Ordinal)) + (filters.Unassigned ? " unassigned" : "");
    }
}
