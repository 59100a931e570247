namespace CollectionsBot.Journal;

/// <summary>Which texts of which facts are about persons: the one place that says so.</summary>
/// <remarks>
/// Names, addresses, numbers, tags and whatever people wrote about a customer are. Staff, agencies, document numbers and the
/// customer's identifier are not, and neither is the name of a company; the persons at it are.
/// </remarks>
internal static class PersonalText
{
    /// <summary>The fact with every text about a person in another's place. Texts come in the same order each time; those that are missing are left out.</summary>
    public static Fact Map(Fact fact, Func<string, string> to) => fact switch
    {
        CustomerAdded f => f with { Master = Of(f.Master, to) },
        CustomerChanged f => f with { Master = Of(f.Master, to) },
        CustomerTagged f => f with { Tags = Of(f.Tags, to) },
        CustomerUntagged f => f with { Tags = Of(f.Tags, to) },
        CustomersMerged f => f with { Why = to(f.Why) },
        CustomersToldApart f => f with { Why = Of(f.Why, to) },
        ContactPersonSet f => f with { Person = Of(f.Person, to) },
        ContactPersonRemoved f => f with { Name = to(f.Name) },
        ContactLogged f => f with { Attempt = f.Attempt with { SpokeTo = Of(f.Attempt.SpokeTo, to), Note = Of(f.Attempt.Note, to) } },
        ContactRetracted f => f with { Reason = to(f.Reason) },
        CustomerFlagged f => f with { Reason = to(f.Reason) },
        FlagLifted f => f with { Reason = to(f.Reason) },
        PromiseMade f => f with { MadeBy = Of(f.MadeBy, to) },
        PromiseWithdrawn f => f with { Reason = Of(f.Reason, to) },
        DisputeOpened f => f with { Reason = to(f.Reason) },
        DisputeEvidenceAdded f => f with { Note = to(f.Note) },
        DisputeResolved f => f with { Outcome = to(f.Outcome) },
        RequestProposed f => f with { Why = to(f.Why) },
        RequestRejected f => f with { Reason = to(f.Reason) },
        RequestAskedBack f => f with { Question = to(f.Question) },
        RequestAnswered f => f with { Answer = to(f.Answer) },
        AgreementEnded f => f with { Reason = to(f.Reason) },
        PlacementClosed f => f with { Reason = to(f.Reason) },
        InterestTermsSet f => f with { Why = to(f.Why) },
        _ => fact,
    };

    private static Customer Of(Customer customer, Func<string, string> to) => customer with
    {
        Name = customer.Kind == PartyKind.Company ? customer.Name : to(customer.Name),
        Email = Of(customer.Email, to),
        Phone = Of(customer.Phone, to),
        Contact = Of(customer.Contact, to),
        Tags = Of(customer.Tags, to),
    };

    private static ContactPerson Of(ContactPerson person, Func<string, string> to) => person with
    {
        Name = to(person.Name),
        Role = Of(person.Role, to),
        Addresses = [.. person.Addresses.Select(a => a with { Address = to(a.Address) })],
    };

    private static ImmutableArray<string> Of(ImmutableArray<string> texts, Func<string, string> to) => [.. texts.Select(to)];

    private static string? Of(string? text, Func<string, string> to) => text is null ? null : to(text);
}
