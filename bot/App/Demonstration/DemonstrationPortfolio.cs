using System.Collections.Immutable;
using System.Text;
using CollectionsBot.Core;

namespace CollectionsBot.App;

/// <summary>A made-up portfolio to try the program with: customers, weekly exports, and what a team did about them.</summary>
/// <remarks>
/// It comes in through the same door as a real one: exports are read as files, and deeds are commands. Everything is counted
/// back from a date, so that on this date there is always something of every kind to see; the same date gives the same bytes.
/// </remarks>
public static class DemonstrationPortfolio
{
    /// <summary>The exports run at night, before anybody works.</summary>
    private static readonly TimeOnly ExportTime = new(5, 30);

    /// <summary>When the team's roles are given, before anybody else works.</summary>
    private static readonly TimeOnly RolesTime = new(9, 0);

    /// <summary>The rules under which it is played. What an administrator sets for himself does not change what these people did.</summary>
    public static PortfolioRules RulesFor(BusinessCalendar calendar) => new(calendar, new WorklistPolicy()) { FirstAdministrators = [DemonstrationStaff.Ines.Id] };

    /// <summary>The weekly exports up to a date, oldest first.</summary>
    /// <param name="today">The date of the last export.</param>
    public static ImmutableArray<DemonstrationFile> Files(DateOnly today)
    {
        var stage = Stage.For(today);
        return [.. DemonstrationDays.Exports.Select(day => new DemonstrationFile(stage.Days.Date(day), DemonstrationCsv.Of(stage, day)))];
    }

    /// <summary>What the team did, oldest first: always on working days, and never on the last date itself.</summary>
    /// <param name="today">The date up to which it tells.</param>
    public static ImmutableArray<DemonstrationDeed> Deeds(DateOnly today)
    {
        var stage = Stage.For(today);
        var roles = DemonstrationStaff.Roles.Select(r => new GivenDeed(
            stage.Days.FirstWorkday, RolesTime, DemonstrationStaff.Ines, null, stamp => new GrantRole(stamp, r.Person, r.Role)));
        return
        [
            .. roles.Concat(stage.Scripts.SelectMany(s => s.Deeds)).OrderBy(d => d.Date).ThenBy(d => d.Time).ThenBy(d => d.Customer),
        ];
    }

    /// <summary>Plays everything, in the order of time, into an open portfolio that holds nothing yet.</summary>
    /// <remarks>
    /// No stamp lies later than the beginning of <paramref name="today"/> in the zone: whatever the hour, nothing is in the future.
    /// Playing twice changes nothing the second time, because the commands keep their identifiers.
    /// </remarks>
    /// <param name="execute">Carries out a command under <see cref="RulesFor"/>; called for one after the other.</param>
    /// <param name="today">The business date.</param>
    /// <param name="zone">The portfolio's time zone.</param>
    /// <param name="cancellation">Ends the play between two commands.</param>
    /// <exception cref="InvalidOperationException">A command was refused, which means a bug in the portfolio made up here.</exception>
    public static async Task PlayAsync(
        Func<Command, Task<Outcome>> execute, DateOnly today, TimeZoneInfo zone, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(execute);
        ArgumentNullException.ThrowIfNull(zone);
        var files = new Queue<DemonstrationFile>(Files(today));
        var disputes = new Dictionary<CustomerId, long>();
        var requests = new Dictionary<(CustomerId, RequestKind), RequestId>();
        var number = 0;
        foreach (var deed in Deeds(today))
        {
            while (files.Peek().Date <= deed.Date)
            {
                await Execute(execute, Import(files.Dequeue(), today, zone), cancellation).ConfigureAwait(false);
            }

            var stamp = new Stamp(
                new CommandId(FormattableString.Invariant($"demo-{++number:0000}")), deed.By, Zones.InstantOf(deed.Date, deed.Time, zone), deed.Date);
            foreach (var fact in await Execute(execute, CommandOf(deed, stamp, disputes, requests), cancellation).ConfigureAwait(false))
            {
                switch (fact.Fact)
                {
                    case DisputeOpened opened:
                        disputes[opened.Customer] = fact.Sequence;
                        break;
                    case RequestProposed proposed:
                        requests[(proposed.Customer, proposed.Request.Kind)] = proposed.Request;
                        break;
                }
            }
        }

        foreach (var file in files)
        {
            await Execute(execute, Import(file, today, zone), cancellation).ConfigureAwait(false);
        }
    }

    private static Command CommandOf(
        DemonstrationDeed deed, Stamp stamp, Dictionary<CustomerId, long> disputes, Dictionary<(CustomerId, RequestKind), RequestId> requests) => deed switch
        {
            LoggedDeed logged => new LogContact(stamp, logged.About, logged.Attempt, logged.Promise, logged.DisputedItems),
            ResolvedDeed resolved => new ResolveDispute(stamp, resolved.About, disputes[resolved.About], resolved.Verdict, resolved.Result),
            GivenDeed given => given.Command(stamp),
            ApprovedDeed approved => new DecideRequest(stamp, requests[(approved.About, approved.Kind)], Approve: true),
            _ => throw new ArgumentException($"No command stands for {deed.GetType().Name}.", nameof(deed)),
        };

    private static ImportReceivables Import(DemonstrationFile file, DateOnly today, TimeZoneInfo zone)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(file.Csv), writable: false);
        var reading = ReceivablesFile.Read(bytes, file.Name, new ImportOptions(Currency.Parse("USD"), file.Date));
        if (!reading.IsComplete)
        {
            throw new InvalidOperationException($"{file.Name}, line {reading.Rejected[0].Line}: {reading.Rejected[0].Reason}");
        }

        var time = file.Date == today ? TimeOnly.MinValue : ExportTime;
        return new ImportReceivables(
            new Stamp(
                new CommandId(FormattableString.Invariant($"demo-export-{file.Date:yyyy-MM-dd}")),
                DemonstrationStaff.Export,
                Zones.InstantOf(file.Date, time, zone),
                file.Date),
            file.Name,
            reading.Rows,
            Snapshot: true);
    }

    private static async Task<ImmutableArray<RecordedFact>> Execute(
        Func<Command, Task<Outcome>> execute, Command command, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await execute(command).ConfigureAwait(false) switch
        {
            Outcome.Accepted accepted => accepted.Facts,
            Outcome.AlreadyDone before => before.Facts,
            Outcome.Refused refused => throw new InvalidOperationException(
                $"The demonstration's {command.GetType().Name} '{command.Stamp.Id}' was refused: {refused.Refusal}"),
            var other => throw new InvalidOperationException($"No meaning is known for {other}."),
        };
    }
}
