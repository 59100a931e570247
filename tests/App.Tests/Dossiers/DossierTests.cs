using CollectionsBot.Journal;
using FsCheck.Xunit;

namespace CollectionsBot.App.Tests;

/// <summary>A dossier is complete, says what became of things, and shows when it was changed.</summary>
public sealed class DossierTests
{
    [Property(MaxTest = 25)]
    public void Every_entry_about_a_customer_and_those_merged_into_it_is_there_exactly_once((int What, int Who)[] deeds)
    {
        var affair = new Affair();
        Array.ForEach(deeds, d => affair.Do(d.What, d.Who, "left word"));
        foreach (var id in affair.Known)
        {
            var expected = About(id, affair.Portfolio.Facts);
            Assert.Equal(expected, affair.Dossier(id).Entries.Select(e => e.Entry.Sequence));
            var record = affair.Lines(id).SkipWhile(l => l.Text != "Record: every entry in order").Where(l => l.Part == DossierPart.Subject);
            Assert.Equal(expected.Select(s => $"No. {s}"), record.Select(l => l.Text[..l.Text.IndexOf(" ·", StringComparison.Ordinal)]));
            Assert.Null(DossierCheck.FaultAgainst(affair.Dossier(id), affair.Journal, SmallPortfolio.Rules, Seals.None));
        }
    }

    [Fact]
    public void Whichever_byte_of_the_file_is_changed_it_is_found_without_the_journal()
    {
        var file = Affair.Json(new Affair().Dossier(new CustomerId("C-1004")));
        Assert.NotNull(DossierJson.TryRead(file));
        for (var at = 0; at < file.Length; at++)
        {
            file[at] ^= 1;
            Assert.False(DossierJson.TryRead(file) is { } read && read.Entries.All(e => e.IsSound), $"The change of byte {at} was not found.");
            file[at] ^= 1;
        }
    }

    [Fact]
    public void An_entry_that_was_left_out_or_written_anew_with_fitting_hashes_is_found_against_the_journal()
    {
        var affair = Dealings();
        var whole = affair.Dossier(SmallPortfolio.Acme);
        var without = whole with { Entries = whole.Entries.RemoveAt(3) };
        Assert.NotNull(DossierJson.TryRead(Affair.Json(without)));
        Assert.Equal($"entry {whole.Entries[3].Entry.Sequence} is about this customer and was left out", Fault(without));

        var before = affair.Portfolio.Facts[^1];
        var forged = new DossierEntry(Chain.Link(new ChainHead(before.Sequence - 1, whole.Entries[^1].Before), before with { Actor = new Actor("a-eve", "Eve") }), whole.Entries[^1].Before);
        var changed = whole with { Entries = whole.Entries.SetItem(whole.Entries.Length - 1, forged) };
        Assert.True(forged.IsSound);
        Assert.Equal($"entry {before.Sequence} of the dossier is not in the journal, or is not about this customer", Fault(changed));
        Assert.Contains("another history", Fault(whole with { Head = whole.Head with { Hash = Chain.Genesis } }), StringComparison.Ordinal);

        string? Fault(Dossier dossier) => DossierCheck.FaultAgainst(dossier, affair.Journal, SmallPortfolio.Rules, Seals.None);
    }

    [Fact]
    public void It_says_what_became_of_promises_who_decided_in_which_role_and_under_which_limits_and_what_was_taken_back()
    {
        var text = string.Join('\n', Dealings().Lines(SmallPortfolio.Acme).Select(l => l.Text.Replace('\u00A0', ' ')));
        foreach (var part in new[]
        {
            "Balance on 2026-11-18\n2,350.50 USD: 2,000.50 USD overdue",
            "Invoice INV-1: 1,200.00 USD open of 1,200.00 USD, dated 2026-08-10, due 2026-09-09",
            "On 2026-11-18: pending; 0.00 USD received for it in time",
            "PP-1 payment plan: 300.00 USD in 3 payments, monthly, from 2026-12-01 to 2027-02-01",
            "Instalment due 2027-01-01: 100.00 USD",
            "Policy when it was asked for: collector may not decide",
            "Policy when it was asked for: to be decided by 2026-12-01",
            "2026-11-18 15:00:00Z · Ada · PP-1 approved as administrator",
            "Message about PP-1 to be sent, to be decided, in chat-ada",
            "Flag raised: Do not chase, until 2026-11-27. “they await a credit note” (from 2026-11-18)",
            "Dispute opened for INV-1: price",
        })
        {
            Assert.Contains(part, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_note_that_is_Markdown_or_HTML_stands_as_it_was_written()
    {
        var affair = new Affair();
        affair.Do(0, 0, "*urgent* <b>call</b> [here](http://evil.example) {{DATE(2026-01-01)}}");
        Assert.Contains(affair.Lines(SmallPortfolio.Acme), l => l.Text.Contains("“*urgent* <b>call</b> [here](http://evil.example) {{DATE(2026-01-01)}}”", StringComparison.Ordinal));
    }

    private static Affair Dealings()
    {
        var affair = new Affair();
        foreach (var what in new[] { 0, 1, 3, 4, 5, 6, 16, 8 })
        {
            affair.Do(what, 0, "left word");
        }

        return affair;
    }

    /// <summary>Found the slow and obvious way: who was merged into whom, and then every entry that names one of them.</summary>
    private static List<long> About(CustomerId id, List<RecordedFact> facts)
    {
        HashSet<CustomerId> ids = [id];
        foreach (var merged in facts.Select(f => f.Fact).OfType<CustomersMerged>().Reverse().Where(m => ids.Contains(m.Customer)))
        {
            ids.Add(merged.Duplicate);
        }

        var requests = facts.Select(f => f.Fact).OfType<RequestProposed>().Where(r => ids.Contains(r.Customer)).Select(r => r.Request).ToHashSet();
        return [.. facts.Where(f => f.Fact switch
        {
            IOtherCustomerFact two => ids.Contains(two.Customer) || ids.Contains(two.Other),
            ICustomerFact one => ids.Contains(one.Customer),
            IPostFact post => requests.Contains(post.Request),
            _ => false,
        }).Select(f => f.Sequence)];
    }
}
