namespace CollectionsBot.Core;

/// <summary>Decides about logged contact attempts and what comes of them.</summary>
internal static class ContactLog
{
    /// <summary>How far ahead a call back may lie, in days.</summary>
    private const int DaysAheadMax = 366;

    public static Decision Decide(Account account, LogContact command, PortfolioRules rules)
    {
        var (attempt, on) = (command.Attempt, command.Stamp.On);
        if (command.Promise is { } terms)
        {
            command = command with { Promise = terms with { Items = account.KeysOf(command.Customer, terms.Items) } };
        }

        if (Bounds(attempt) is { } tooLong)
        {
            return tooLong;
        }

        if (CallBack(attempt, on) is { } refusedCallBack)
        {
            return refusedCallBack;
        }

        if (PromiseTerms(account, command, on) is { } refusedPromise)
        {
            return refusedPromise;
        }

        var disputed = account.KeysOf(command.Customer, command.DisputedItems);
        return command.DisputedItems.Length > Dispute.ItemsMax || disputed.Any(key => account.Find(key) is null)
            ? Decision.Refuse(RefusalReason.ItemUnknown)
            : Decision.Accept([.. Facts(account, command, disputed), .. Marks(account, command, rules)]);
    }

    private static IEnumerable<Fact> Facts(Account account, LogContact command, ImmutableArray<ItemKey> disputed)
    {
        var customer = account.Customer.Id;
        yield return new ContactLogged(customer, command.Attempt);
        if (command.Promise is { } promise)
        {
            foreach (var fact in PromiseDecisions.Take(account, promise, command.Attempt.SpokeTo, command.Stamp.On))
            {
                yield return fact;
            }
        }

        if (command.Attempt.Result == ResultCode.Disputes)
        {
            var reason = command.Attempt.Note is { Length: > Dispute.ReasonLengthMax } note ? note[..Dispute.ReasonLengthMax] : command.Attempt.Note;
            yield return new DisputeOpened(customer, disputed, reason ?? "");
        }
    }

    /// <summary>What happened is recorded whatever the policy says; that it was outside the policy is recorded beside it.</summary>
    private static IEnumerable<Fact> Marks(Account account, LogContact command, PortfolioRules rules)
    {
        var (customer, on) = (account.Customer.Id, command.Stamp.On);
        if (FlagKinds.RaisedBy(command.Attempt.Result) is { } kind && !account.FlagsOn(on).Any(f => f.Kind == kind))
        {
            yield return new CustomerFlagged(customer, kind, on, null, "");
        }

        var profile = rules.Contacts.ProfileOf(account);
        if (PlannedContact.Of(command.Attempt) is { } planned
            && ContactPolicy.Judge(profile, account, planned, command.Stamp.At, on, rules.Calendar.Zone) is not ContactVerdict.Allowed and var verdict)
        {
            yield return new ContactOutsidePolicy(customer, profile.Name, [.. verdict.Reasons.Where(r => r.Forbids)]);
        }
    }

    private static Decision? Bounds(ContactAttempt attempt) =>
        FreeText.Bounded(attempt.SpokeTo, ContactAttempt.SpokeToLengthMax) ?? FreeText.Bounded(attempt.Note, ContactAttempt.NoteLengthMax);

    private static Decision? CallBack(ContactAttempt attempt, DateOnly on) => attempt.CallBackOn switch
    {
        null => attempt.Result == ResultCode.CallBackAsked ? Decision.Refuse(RefusalReason.CallBackMissing) : null,
        { } date when date < on => Decision.Refuse(RefusalReason.CallBackPast, date: on),
        { } date when date > on.AddDays(DaysAheadMax) => Decision.Refuse(RefusalReason.CallBackTooFar, date: on.AddDays(DaysAheadMax)),
        _ => null,
    };

    private static Decision? PromiseTerms(Account account, LogContact command, DateOnly on)
    {
        var promised = command.Attempt.Result == ResultCode.PromisedToPay;
        if (command.Promise is not { } promise)
        {
            return promised ? Decision.Refuse(RefusalReason.PromiseMissing) : null;
        }

        return promised ? PromiseDecisions.Check(account, promise, on) : Decision.Refuse(RefusalReason.PromiseNotExpected);
    }
}
