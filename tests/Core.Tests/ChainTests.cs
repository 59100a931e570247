namespace CollectionsBot.Core.Tests;

public class ChainTests
{
    private static readonly ImmutableArray<Entry> Journal = [.. new Desk()
        .Does(s => new OpenPortfolio(s, Demonstration: false))
        .Imports(Invoice("Acme", "1", "1000.00 EUR", due: "2026-10-01"))
        .Logs("Acme", ResultCode.VoicemailLeft)
        .HearsPromise("Acme", "400.00 EUR", by: "2026-11-10")
        .Journal];

    [Fact]
    public void An_untouched_journal_holds() => Assert.Null(FaultIn(Journal));

    [Theory]
    [InlineData("at")]
    [InlineData("on")]
    [InlineData("actor id")]
    [InlineData("actor name")]
    [InlineData("command")]
    [InlineData("kind")]
    [InlineData("body")]
    [InlineData("hash")]
    public void A_change_of_any_field_of_any_entry_is_found_and_the_entry_named(string field)
    {
        for (var i = 0; i < Journal.Length; i++)
        {
            var fault = FaultIn(Journal.SetItem(i, Changed(Journal[i], field)));
            Assert.Contains($"entry {i + 1} ", fault, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_entry_that_is_missing_is_named_wherever_it_was()
    {
        for (var i = 0; i < Journal.Length - 1; i++)
        {
            Assert.Contains($"entry {i + 1} is missing", FaultIn(Journal.RemoveAt(i)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_entry_that_is_missing_is_found_although_the_later_ones_were_numbered_anew()
    {
        var closedUp = Journal.RemoveAt(2).Select((e, i) => e with { Sequence = i + 1 }).ToList();
        Assert.Contains("entry 3 ", FaultIn(closedUp), StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_changed_places_or_stand_twice_are_found()
    {
        Assert.Contains("entry 2 ", FaultIn(Journal.SetItem(1, Journal[2]).SetItem(2, Journal[1])), StringComparison.Ordinal);
        Assert.Contains("entry 3 ", FaultIn(Journal.Insert(2, Journal[1])), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_cannot_flow_from_one_field_into_the_next()
    {
        var entry = Journal[0] with { ActorId = "mar", ActorName = "aMara" };
        Assert.Equal(Journal[0].ActorId + Journal[0].ActorName, entry.ActorId + entry.ActorName);
        Assert.NotNull(FaultIn(Journal.SetItem(0, entry)));
    }

    [Fact]
    public void An_entry_forged_with_a_fitting_hash_breaks_the_next_one()
    {
        var forged = Chain.Link(HeadBefore(3), FactCodec.Read(Journal[3] with { ActorId = "somebody else" }));
        Assert.Contains("entry 5 ", FaultIn(Journal.SetItem(3, forged)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_end_that_was_cut_off_shows_only_by_a_head_that_was_kept_elsewhere()
    {
        var cut = Journal.RemoveAt(Journal.Length - 1);
        Assert.Null(FaultIn(cut));
        Assert.NotEqual(Journal[^1].Hash, cut[^1].Hash);
    }

    [Fact]
    public void The_hash_of_a_known_entry_is_known_for_ever()
    {
        var recorded = new RecordedFact(
            1, Instant("2026-11-02T08:30Z"), Day("2026-11-02"), new Actor("mara", "Mara Ünal"), new CommandId("c-1"), new PortfolioOpened(true));

        var entry = Chain.Link(ChainHead.Empty, recorded);

        Assert.Equal("2026-11-02T08:30:00.0000000Z", entry.At);
        Assert.Equal("2026-11-02", entry.On);
        Assert.Equal(ExpectedHash, entry.Hash);
    }

    /// <summary>Worked out apart from this program; a change of it makes every journal in the world unreadable.</summary>
    private const string ExpectedHash = "7b4c6bf787e13ae0b93bb285e170104c303c158efefd5baa388d322af90cb0cd";

    private static ChainHead HeadBefore(int index) => index == 0 ? ChainHead.Empty : new(Journal[index - 1].Sequence, Journal[index - 1].Hash);

    private static string? FaultIn(IEnumerable<Entry> journal)
    {
        var head = ChainHead.Empty;
        foreach (var entry in journal)
        {
            if (Chain.FaultOf(entry, head) is { } fault)
            {
                return fault;
            }

            head = new ChainHead(entry.Sequence, entry.Hash);
        }

        return null;
    }

    private static Entry Changed(Entry entry, string field) => field switch
    {
        "at" => entry with { At = entry.At.Replace("09:00", "09:01", StringComparison.Ordinal) },
        "on" => entry with { On = "2026-11-03" },
        "actor id" => entry with { ActorId = "mora" },
        "actor name" => entry with { ActorName = "mara" },
        "command" => entry with { Command = entry.Command + "0" },
        "kind" => entry with { Kind = entry.Kind.Replace("/1", "/2", StringComparison.Ordinal) },
        "body" => entry with { Body = entry.Body + " " },
        _ => entry with { Hash = entry.Hash.Replace(entry.Hash[^1], entry.Hash[^1] == '0' ? '1' : '0') },
    };
}
