namespace CollectionsBot.Core;

/// <summary>Decides about how customers want to be contacted, and about their flags.</summary>
internal static class ContactDecisions
{
    public static Decision Set(Account account, SetContactPreferences command)
    {
        var wanted = command.Preferences;
        if (wanted.Profile is { } profile && !Enum.IsDefined(profile)
            || wanted.Excluded.IsDefault || !wanted.Excluded.All(Enum.IsDefined)
            || wanted.Inconvenient.IsDefault || wanted.Inconvenient.Length > ContactPreferences.InconvenientMax || !wanted.Inconvenient.All(t => t.IsValid))
        {
            return Decision.Refuse(RefusalReason.PreferencesInvalid);
        }

        var sorted = wanted with
        {
            Excluded = [.. wanted.Excluded.Distinct().Order()],
            Inconvenient = [.. wanted.Inconvenient.Distinct().OrderBy(t => t.Day).ThenBy(t => t.From).ThenBy(t => t.Until)],
        };
        return sorted == account.Preferences ? Decision.Accept() : Decision.Accept(new ContactPreferencesSet(account.Customer.Id, sorted));
    }

    public static Decision Retract(Account account, RetractContact command, People people)
    {
        var (stamp, reason) = (command.Stamp, command.Reason);
        if (account.Contacts.FirstOrDefault(c => c.Sequence == command.Contact) is not { } contact)
        {
            return Decision.Refuse(RefusalReason.ContactUnknown);
        }

        return contact.By.Id == stamp.Actor.Id || people.AuthoritiesOf(stamp.Actor.Id, stamp.On).Any(a => a.Role >= Role.Senior)
            ? FreeText.Needed(reason, CustomerFlag.ReasonLengthMax) ?? Decision.Accept(new ContactRetracted(account.Customer.Id, contact.Sequence, contact.Attempt.Result, contact.On, reason.Trim()))
            : Proposals.Refuse(new Refusal(RefusalReason.NotOwnContact) { By = contact.By });
    }

    public static Decision Raise(Account account, RaiseFlag command, ContactPolicy policy)
    {
        var on = command.Stamp.On;
        var from = command.From ?? on;
        var until = command.Until ?? (command.Flag == FlagKind.BreathingSpace && !command.WithoutEnd
            ? from.AddDays(policy.ProfileOf(account).BreathingSpaceDays - 1)
            : null);
        if (!Enum.IsDefined(command.Flag))
        {
            return Decision.Refuse(RefusalReason.FlagUnknown);
        }

        if (FreeText.Needed(command.Reason, CustomerFlag.ReasonLengthMax) is { } refused)
        {
            return refused;
        }

        // A hold without an end is a customer forgotten.
        if (until is null && command.Flag == FlagKind.DoNotChase)
        {
            return Decision.Refuse(RefusalReason.FlagEndMissing);
        }

        if (until < from || until < on)
        {
            return Decision.Refuse(RefusalReason.FlagEndPast, date: from > on ? from : on);
        }

        var latest = on.AddDays(CustomerFlag.DaysAheadMax);
        return from > latest || until > latest
            ? Decision.Refuse(RefusalReason.FlagEndTooFar, date: latest)
            : Decision.Accept(
            [
                // Raised anew, the earlier one of the same kind is replaced: one reason and one end hold at a time.
                .. account.Flags.Where(f => f.Kind == command.Flag && f.LiftedOn is null && !(f.Until < on))
                    .Select(f => new FlagLifted(account.Customer.Id, f.Sequence, "")),
                new CustomerFlagged(account.Customer.Id, command.Flag, from, until, command.Reason),
            ]);
    }

    public static Decision Lift(Account account, LiftFlag command) =>
        !account.Flags.Any(f => f.Sequence == command.Flag && f.LiftedOn is null && !(f.Until < command.Stamp.On))
            ? Decision.Refuse(RefusalReason.FlagUnknown)
            : FreeText.Needed(command.Reason, CustomerFlag.ReasonLengthMax) ?? Decision.Accept(new FlagLifted(account.Customer.Id, command.Flag, command.Reason));
}
