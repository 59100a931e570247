namespace CollectionsBot.Core;

/// <summary>Says which ways to go on the law, the team's policy or plain sense rules out for one claim.</summary>
internal sealed class OptionBars(Account account, Claim claim, DateOnly on, PortfolioRules rules)
{
    private readonly Agreements _agreed = Agreements.Of(account, on, rules.Worklist, claim.Amount, account.DisputedOn(on));
    private readonly bool _isContested = claim.Amount.IsZero || account.OpenDisputesOn(on).Any(d => d.Items.IsEmpty);

    /// <summary>Why a way is not open; null when it is. What binds is asked first, and what makes no sense last.</summary>
    public BarredOption? Of(OptionKind kind, Agency? with = null)
    {
        if (Binding is { } request && (kind != OptionKind.Forgive || request.Terms is WriteOffTerms))
        {
            return Bar(OptionBar.Agreed) with { Request = request.Id };
        }

        if (kind == OptionKind.Forgive)
        {
            return null;
        }

        if (account.FlagsOn(on).FirstOrDefault(f => Forbids(f.Kind, kind)) is { } flag)
        {
            return Bar(OptionBar.Flagged) with { Flag = flag };
        }

        return _isContested ? Bar(OptionBar.Disputed)
            : kind == OptionKind.Legal && claim.OldestDays >= rules.Options.TimeBarredDays ? Bar(OptionBar.TimeBarred) with { Days = rules.Options.TimeBarredDays }
            : with?.Takes(claim.Amount.Currency) == false ? Bar(OptionBar.CurrencyNotTaken)
            : claim.Amount < LeastFor(kind) ? Bar(OptionBar.TooSmall) with { Least = LeastFor(kind) }
            : null;

        BarredOption Bar(OptionBar bar) => new(kind, with?.Name, bar);
    }

    private Request? Binding => _agreed.HandedOver ?? _agreed.OnTime?.Request ?? _agreed.Settlement?.Request;

    private Money LeastFor(OptionKind kind)
    {
        var tolerance = rules.Worklist.ToleranceOf(claim.Amount.Currency);
        var court = Money.OfWeight(rules.Options.LegalAmountMin, claim.Amount.Currency);
        return kind == OptionKind.Legal && court > tolerance ? court : tolerance;
    }

    /// <summary>
    /// A moratorium and the team's own decision not to chase let everything rest, and so do insolvency and death, where the claim goes
    /// to the estate. An attorney may still be offered terms, and sued. Who asked not to be contacted may be told of a suit (12 CFR
    /// 1006.6(c)), and of nothing else.
    /// </summary>
    private static bool Forbids(FlagKind flag, OptionKind kind) => flag switch
    {
        FlagKind.Insolvent or FlagKind.Deceased or FlagKind.BreathingSpace or FlagKind.DoNotChase => true,
        FlagKind.CeasedContact => kind != OptionKind.Legal,
        FlagKind.Attorney => kind is OptionKind.PayInFull or OptionKind.Agency,
        _ => false,
    };
}
