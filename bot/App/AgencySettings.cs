using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>An agency or lawyer as an administrator names it; what is not set is as in <see cref="Agency.Sample"/> or <see cref="Agency.SampleLawyer"/>.</summary>
internal sealed class AgencySettings
{
    private static readonly string[] Tables = [nameof(FeeByAge), nameof(RecoveryByAge)];

    /// <summary>See <see cref="Agency.Name"/>.</summary>
    public string? Name { get; set; }

    /// <summary>See <see cref="Agency.Kind"/>.</summary>
    public AgencyKind Kind { get; set; }

    /// <summary>See <see cref="Agency.Currencies"/>.</summary>
    public string[]? Currencies { get; set; }

    /// <summary>See <see cref="ContingencyFees.ByAge"/>.</summary>
    public ShareByAge? FeeByAge { get; private set; }

    /// <summary>See <see cref="ContingencyFees.SmallBelow"/>.</summary>
    public decimal? SmallBelow { get; set; }

    /// <summary>See <see cref="ContingencyFees.SmallOrForeign"/>, in per cent.</summary>
    public decimal? SmallOrForeignPercent { get; set; }

    /// <summary>See <see cref="ContingencyFees.HomeCurrency"/>.</summary>
    public string? HomeCurrency { get; set; }

    /// <summary>See <see cref="Agency.CourtCosts"/>.</summary>
    public decimal? CourtCosts { get; set; }

    /// <summary>See <see cref="Agency.Recovery"/>.</summary>
    public ShareByAge? RecoveryByAge { get; private set; }

    /// <summary>See <see cref="Agency.Days"/>.</summary>
    public int? Days { get; set; }

    /// <summary>Reads the list <c>Agencies</c>.</summary>
    /// <exception cref="SettingsException">Something in it is wrong; the message names the setting.</exception>
    public static AgencyPolicy Read(IConfigurationSection section)
    {
        var policy = new AgencyPolicy { Agencies = [.. section.GetChildren().Select(One)] };
        return Checked(section.Path, policy, p => p.Validate());
    }

    /// <summary>What a check says is told with the path of the setting.</summary>
    internal static T Checked<T>(string path, T value, Action<T> validate)
    {
        try
        {
            validate(value);
            return value;
        }
        catch (ArgumentException e)
        {
            throw new SettingsException($"{path}: {e.Message}");
        }
    }

    /// <summary>A section without some of its children, so that the binder does not stumble over them.</summary>
    internal static IConfigurationSection Without(IConfigurationSection section, params string[] children) => new ConfigurationBuilder()
        .AddInMemoryCollection(section.AsEnumerable().Where(p => p.Value is not null
            && !children.Any(c => p.Key.StartsWith($"{section.Path}:{c}:", StringComparison.OrdinalIgnoreCase))))
        .Build().GetSection(section.Path);

    private static Agency One(IConfigurationSection section)
    {
        var set = Without(section, Tables).Get<AgencySettings>(o => o.ErrorOnUnknownConfiguration = true) ?? new AgencySettings();
        set.FeeByAge = AgedPercentSetting.Read(section.GetSection(nameof(FeeByAge)));
        set.RecoveryByAge = AgedPercentSetting.Read(section.GetSection(nameof(RecoveryByAge)));
        return Checked(section.Path, set.ToAgency(section.Path), a => a.Validate());
    }

    private Agency ToAgency(string path)
    {
        var sample = Kind == AgencyKind.Agency ? Agency.Sample : Agency.SampleLawyer;
        var share = Checked($"{path}:{nameof(SmallOrForeignPercent)}", SmallOrForeignPercent, p => _ = Share.Percent(p ?? 0));
        return sample with
        {
            Name = Name?.Trim() ?? "",
            Currencies = Currencies is { } codes ? [.. codes.Select(c => c.ToUpperInvariant())] : [],
            CourtCosts = CourtCosts ?? sample.CourtCosts,
            Recovery = RecoveryByAge ?? sample.Recovery,
            Days = Days ?? sample.Days,
            Fees = sample.Fees with
            {
                ByAge = FeeByAge ?? sample.Fees.ByAge,
                SmallBelow = SmallBelow ?? sample.Fees.SmallBelow,
                SmallOrForeign = share is { } percent ? Share.Percent(percent) : sample.Fees.SmallOrForeign,
                HomeCurrency = HomeCurrency?.ToUpperInvariant(),
            },
        };
    }
}
