using CollectionsBot.Core;

namespace CollectionsBot.Cards.Tests;

/// <summary>What the cards say of the contact policy and of flags.</summary>
public class ContactPolicyCardTests
{
    private readonly Books _books = new Books(new ContactPolicy()).Owes("C-1", "INV-1", "500.00 USD", -40, "Ann Lee", phone: "+1 212 555 0100", zone: "America/New_York").Read();

    [Fact]
    public void Beside_the_number_stands_from_when_they_may_be_called_and_why_not_now()
    {
        Prefers(new ContactPreferences(ContactProfileName.UsConsumer, [], []));
        _books.Logs("C-1", -6, ResultCode.SpokeRightParty);
        var drawn = Account();
        Assert.Contains("May be called from Nov 3, 2026, 1:00\u202FPM because they were spoken with on Oct 27, 2026, and 7 days must pass (12 CFR 1006.14(b)(2)).", drawn, StringComparison.Ordinal);
        Assert.Contains("rests until Nov 3, 2026", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_be_called_now_needs_no_such_line() => Assert.DoesNotContain("called", Account(), StringComparison.Ordinal);

    [Fact]
    public void Who_may_never_be_called_is_told_with_the_reason()
    {
        Prefers(new ContactPreferences(null, [ContactChannel.Phone], []));
        Assert.Contains("Not to be called because phone is excluded.", Account(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hold_is_shown_with_its_end_its_reason_and_who_set_it()
    {
        _books.Does(0, s => new RaiseFlag(s, new CustomerId("C-1"), FlagKind.DoNotChase, "they *await* a credit note", Books.Today.AddDays(10)));
        var drawn = Account();
        Assert.Contains("until Nov 12, 2026. “they *await* a credit note” (Mara Lindqvist)", drawn, StringComparison.Ordinal);
        Assert.Contains("do not chase until Nov 12, 2026: “they *await* a credit note”", drawn, StringComparison.Ordinal);
        Assert.Contains("rests until Nov 13, 2026", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_logged_outside_the_policy_is_confirmed_and_marked_with_the_rule()
    {
        _books.Logs("C-1", -1, ResultCode.NoAnswer);
        var card = ContactLoggedCard.Of(_books.View("C-1"), _books.LastFacts("C-1"), null, null, Books.Reader());
        Assert.Contains("Phone: No answer", card.Drawn(), StringComparison.Ordinal);
        Assert.Contains(
            card.Drawn().Split('\n'), l => l.Contains("⚠ Outside the contact policy for courtesy between businesses: their hours are", StringComparison.Ordinal));
    }

    private string Account() => AccountCard.Of(_books.View("C-1"), null, null, Books.Reader()).Drawn();

    private void Prefers(ContactPreferences preferences) => _books.Does(-90, s => new SetContactPreferences(s, new CustomerId("C-1"), preferences));
}
