using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>How far a role may go with plans, as an administrator changed it; what is not set stays as it comes.</summary>
internal sealed class PlanLimitSettings
{
    /// <summary>See <see cref="PlanLimits.PaymentsMax"/>.</summary>
    public int? PaymentsMax { get; set; }

    /// <summary>See <see cref="PlanLimits.LengthDaysMax"/>.</summary>
    public int? LengthDaysMax { get; set; }

    /// <summary>See <see cref="PlanLimits.PaidFirstPercentMin"/>.</summary>
    public int? PaidFirstPercentMin { get; set; }

    /// <summary>See <see cref="PlanLimits.SmallestInstalment"/>.</summary>
    public Dictionary<string, string>? SmallestInstalment { get; set; }

    /// <summary>The limits of one role.</summary>
    /// <exception cref="SettingsException">A figure is out of its range; the message names the role and the figure.</exception>
    public static PlanLimits Read(PlanLimits limits, IConfigurationSection section)
    {
        var set = section.Get<PlanLimitSettings>(o => o.ErrorOnUnknownConfiguration = true) ?? new PlanLimitSettings();
        var changed = limits with
        {
            PaymentsMax = set.PaymentsMax ?? limits.PaymentsMax,
            LengthDaysMax = set.LengthDaysMax ?? limits.LengthDaysMax,
            PaidFirstPercentMin = set.PaidFirstPercentMin ?? limits.PaidFirstPercentMin,
            SmallestInstalment = limits.SmallestInstalment.SetItems((set.SmallestInstalment ?? []).Select(s =>
                KeyValuePair.Create(s.Key.ToUpperInvariant(), Amount($"{section.Path}:{nameof(SmallestInstalment)}:{s.Key}", s.Value)))),
        };
        try
        {
            changed.Validate();
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new SettingsException($"{section.Path}: {e.Message}");
        }

        return changed;
    }

    private static decimal Amount(string path, string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
        ? amount
        : throw new SettingsException($"{path}: \"{text}\" is no amount. Write it like 25.50.");
}
