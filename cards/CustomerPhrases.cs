using CollectionsBot.Core;

namespace CollectionsBot.Cards;

/// <summary>The words for who a customer is, whom one reaches there, and who looks after them.</summary>
public static class CustomerPhrases
{
    private const int PeopleShown = 3;
    private const int NamesShown = 5;

    /// <summary>A person at a customer, with what they do and where they are reached.</summary>
    public static string Of(ContactPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        string?[] parts =
        [
            person.Role is { } role ? $"{person.Name} ({role})" : person.Name,
            .. person.Addresses.Select(a => $"{Phrases.Of(a.Channel).ToLowerInvariant()} {a.Address}"),
            person.Language is { } language ? "language " + language : null,
            person.TimeZone,
            person.First ? "reach first" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>A customer as another one's account names it.</summary>
    public static string Of(Customer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return $"{PlainText.Clean(customer.Name, 60)} ({customer.Id})";
    }

    /// <summary>A document's number, with the merged customer under whose identifier it is listed.</summary>
    public static string Of(ItemKey key) => key.Under is { } under ? $"{key.Number} ({under})" : key.Number;

    /// <summary>The lines of an account card about owner, tags, people, guarantees and merged customers; what is not known has none.</summary>
    internal static IEnumerable<Fact> Lines(AccountView view)
    {
        if (view.Owner is { } owner)
        {
            yield return new Fact("Owner", Markdown.Escape(owner.Name, 100));
        }

        if (!view.Tags.IsEmpty)
        {
            yield return new Fact("Tags", Markdown.Escape(string.Join(", ", view.Tags), 300));
        }

        if (view.Customer.Contact is { } contact && !view.People.Any(p => p.IsCalled(contact)))
        {
            yield return new Fact("Contact", Markdown.Escape(contact, 120));
        }

        foreach (var person in view.People.Take(PeopleShown))
        {
            yield return new Fact("Contact", Markdown.Escape(Of(person), 300));
        }

        if (view.People.Length > PeopleShown)
        {
            yield return new Fact("Contact", $"and {view.People.Length - PeopleShown} more");
        }

        foreach (var (title, customers) in new[] { ("Guaranteed by", view.Guarantors), ("Answers for", view.Guarantees), ("Merged from", view.Merged) })
        {
            if (!customers.IsEmpty)
            {
                yield return new Fact(title, Markdown.Escape(Names(customers), 500));
            }
        }

        if (!view.ListedTwice.IsEmpty)
        {
            var numbers = string.Join(", ", view.ListedTwice.Take(NamesShown).Select(k => k.Number));
            yield return new Fact("Listed twice", Markdown.Escape($"{numbers}: under both identifiers, and counted twice until the accounting system clears one", 500));
        }
    }

    /// <summary>What happened to owner, tags, people and guarantees, and merges; null for the other facts.</summary>
    internal static string? Of(Core.Fact fact) => fact switch
    {
        OwnerAssigned assigned => "Assigned to " + assigned.Owner.Name,
        OwnerUnassigned => "Assigned to nobody",
        CustomerTagged tagged => "Tagged: " + string.Join(", ", tagged.Tags),
        CustomerUntagged untagged => "Tags removed: " + string.Join(", ", untagged.Tags),
        ContactPersonSet set => "Contact set: " + Of(set.Person),
        ContactPersonRemoved removed => "Contact removed: " + removed.Name,
        GuaranteeGiven given => $"Guarantee: {given.Customer} answers for the debt of {given.For}",
        GuaranteeEnded ended => $"Guarantee ended: {ended.Customer} no longer answers for the debt of {ended.For}",
        CustomersToldApart apart => $"Not the same: {apart.Customer} and {apart.Other}{(apart.Why is { Length: > 0 } why ? $". “{why}”" : "")}",
        CustomersMerged merged => $"Duplicate {merged.Duplicate} merged into {merged.Customer}. “{merged.Why}”",
        _ => null,
    };

    /// <summary>Why something about owner, tags, people, guarantees or a merge is refused; null for the other refusals.</summary>
    internal static string? Of(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.SameCustomer => "Both are the same customer. Name two.",
        RefusalReason.AlreadyMerged => "This customer was merged into another before. Name the one that was kept.",
        RefusalReason.AgreementsOverlap => $"Both have a plan or a settlement in one currency, and one payment would count for both. End {(refusal.Request is { } id ? id.ToString() : "one of them")} first.",
        RefusalReason.SnapshotBeyondBounds => "The file would clear more open items, or move a total further, than happens in a usual day. Look at what it would change, and confirm it.",
        RefusalReason.NotGuarantor => "Only a customer of the kind guarantor answers for another's debt.",
        RefusalReason.TagInvalid => $"A tag is one to {Core.Tags.LengthMax} characters on one line, without a semicolon.",
        RefusalReason.TagUnknown => "This customer has no such tag.",
        RefusalReason.PersonInvalid => "A contact needs a name, and addresses, language and time zone that can be.",
        RefusalReason.PersonUnknown => "Nobody of that name is known at this customer.",
        RefusalReason.TooMany => $"There can be at most {refusal.Length} of them. Remove one first.",
        RefusalReason.AlreadyErased => "This customer was erased before, and nothing happened since.",
        RefusalReason.StillOpen => $"Documents of this customer are open. Once they are cleared, erasing may follow {Years(refusal)} after the last activity.",
        RefusalReason.StillPromised => $"A promise of this customer is pending. Once it is kept or withdrawn, erasing may follow {Years(refusal)} after the last activity.",
        RefusalReason.StillProposed => $"A request about this customer waits for a decision. Once it is decided, erasing may follow {Years(refusal)} after the last activity.",
        RefusalReason.StillAgreed => $"A plan or a placement of this customer lasts. Once it is ended, erasing may follow {Years(refusal)} after the last activity.",
        RefusalReason.StillGuarantor => $"This customer answers for another's debt. Once the guarantee is ended, erasing may follow {Years(refusal)} after the last activity.",
        _ => null,
    };

    private static string Years(Refusal refusal) => refusal.Length == 1 ? "a year" : $"{refusal.Length} years";

    private static string Names(ImmutableArray<Customer> customers) =>
        string.Join(", ", customers.Take(NamesShown).Select(Of)) + (customers.Length > NamesShown ? $" and {customers.Length - NamesShown} more" : "");
}
