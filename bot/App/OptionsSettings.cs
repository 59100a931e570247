using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>Reads what is assumed when ways to go on are compared.</summary>
internal static class OptionsSettings
{
    private const string ByAge = "CollectedByAge";

    /// <summary>Reads the section <c>Options</c>; what is not set stays as it comes.</summary>
    /// <exception cref="SettingsException">Something in it is wrong; the message names the setting.</exception>
    public static OptionsPolicy Read(IConfigurationSection section)
    {
        var policy = AgencySettings.Without(section, ByAge).Get<OptionsPolicy>(o => o.ErrorOnUnknownConfiguration = true) ?? new OptionsPolicy();
        policy = policy with { Collected = AgedPercentSetting.Read(section.GetSection(ByAge)) ?? policy.Collected };
        return AgencySettings.Checked(section.Path, policy, p => p.Validate());
    }
}
