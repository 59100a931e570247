using System.Globalization;
using CollectionsBot.Channel;
using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>What the administrator set, checked.</summary>
/// <param name="Rules">The team's calendar and policy.</param>
/// <param name="Currency">The currency of imported amounts for which the file names none.</param>
/// <param name="Data">The data folder.</param>
/// <param name="Url">Where the bot listens.</param>
/// <param name="Channel">Who the bot is, for the channel.</param>
/// <param name="IsDevelopment">Whether this is a developer's or a newcomer's own machine.</param>
public sealed record Settings(
    PortfolioRules Rules, Currency Currency, string Data, Uri Url, BotFrameworkAuthenticationOptions Channel, bool IsDevelopment)
{
    /// <summary>The name of the file that is read from the current folder, when it is there.</summary>
    public const string FileName = "appsettings.json";

    private static readonly string[] Sections =
        ["Bot", "Url", "Data", "Portfolio", "Contacts", "Interest", "Agencies", "Options", "FirstAdministrators", "Approvals", "Worklist", "Imports", "Journal", "Retention", "Telemetry", "Pace"];

    private const string DefaultUrl = "http://127.0.0.1:3978";

    /// <summary>The data folder with the journal in it.</summary>
    public CollectionsBot.Journal.JournalFolder Folder =>
        new(Data, Journal.Provider) { Key = new(Data, Journal.Key, Journal.KeyFile) };

    /// <summary>How the journal is kept.</summary>
    public JournalSettings Journal { get; init; } = new();

    /// <summary>Where figures and traces go.</summary>
    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>How fast the channel may be called.</summary>
    public PaceSettings Pace { get; init; } = new();

    /// <summary>How far a snapshot may move what is open without a person's yes.</summary>
    public SnapshotBounds Imports { get; init; } = new();

    /// <summary>Through which doors files come in while the bot runs.</summary>
    public ImportDoorSettings Doors { get; init; } = new();

    /// <summary>Whether a first start fills an empty data folder with made-up customers, and brings a local client.</summary>
    public bool IsDemonstration => IsDevelopment && !Channel.HasAppId;

    /// <summary>Reads the settings of this process.</summary>
    /// <param name="data">The data folder from the command line, or null.</param>
    /// <param name="url">The address from the command line, or null.</param>
    /// <param name="environment">The environment's name from the command line, or null for the one of the process; Production when that has none.</param>
    /// <exception cref="SettingsException">A setting is missing or wrong; the message names it.</exception>
    public static Settings Load(string? data = null, string? url = null, string? environment = null)
    {
        IConfiguration configuration;
        try
        {
            configuration = new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath(FileName), optional: true)
                .AddEnvironmentVariables("CollectionsBot__")
                .Build();
        }
        catch (InvalidDataException e)
        {
            throw new SettingsException($"{FileName} cannot be read: {e.InnerException?.Message ?? e.Message}");
        }

        environment ??= Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT");
        return Read(configuration, data, url, string.Equals(environment, "Development", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads settings from a configuration.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong; the message names it.</exception>
    public static Settings Read(IConfiguration configuration, string? data, string? url, bool isDevelopment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        try
        {
            if (configuration.GetChildren().FirstOrDefault(s => !Sections.Contains(s.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            {
                throw new SettingsException($"{FileName}: there is no setting \"{unknown.Key}\". There are {string.Join(", ", Sections)}.");
            }

            var worklist = WorklistOf(configuration.GetSection("Worklist"));
            var channel = configuration.GetSection("Bot").Get<BotFrameworkAuthenticationOptions>(o => o.ErrorOnUnknownConfiguration = true)
                ?? new BotFrameworkAuthenticationOptions();
            var portfolio = configuration.GetSection("Portfolio");
            var doors = DoorsOf(configuration.GetSection("Imports"));
            return new Settings(
                new PortfolioRules(CalendarOf(portfolio), worklist)
                {
                    Contacts = ContactSettings.Read(configuration.GetSection("Contacts")),
                    Charges = ChargeSettings.Read(configuration.GetSection("Interest")),
                    Agencies = AgencySettings.Read(configuration.GetSection("Agencies")),
                    Options = OptionsSettings.Read(configuration.GetSection("Options")),
                    Retention = AgencySettings.Checked(
                        "Retention", configuration.GetSection("Retention").Get<RetentionPolicy>(o => o.ErrorOnUnknownConfiguration = true) ?? new RetentionPolicy(), p => p.Validate()),
                    Approvals = ApprovalSettings.Read(configuration.GetSection("Approvals")),
                    FirstAdministrators = AdministratorSettings.Read(configuration.GetSection("FirstAdministrators"), isDevelopment && !channel.HasAppId),
                },
                CurrencyOf(portfolio["Currency"]),
                Path.GetFullPath(data ?? configuration["Data"] ?? "data"),
                AddressOf(url ?? configuration["Url"] ?? DefaultUrl),
                channel,
                isDevelopment)
            {
                Imports = doors.Bounds,
                Doors = doors,
                Journal = configuration.GetSection("Journal").Get<JournalSettings>(o => o.ErrorOnUnknownConfiguration = true) ?? new JournalSettings(),
                Telemetry = TelemetryOf(configuration.GetSection("Telemetry")),
                Pace = PaceSettings.Read(configuration.GetSection("Pace")),
            };
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new SettingsException($"{FileName}: {e.Message}");
        }
    }

    /// <summary>The binder cannot fill a dictionary that never changes, so the amounts by currency are read apart.</summary>
    private static WorklistPolicy WorklistOf(IConfigurationSection section)
    {
        string[] byCurrency = [nameof(WorklistPolicy.SmallBalance), nameof(WorklistPolicy.BalanceJump)];
        var others = new ConfigurationBuilder()
            .AddInMemoryCollection(section.AsEnumerable().Where(p =>
                p.Value is not null && !byCurrency.Any(name => p.Key.StartsWith($"{section.Path}:{name}:", StringComparison.OrdinalIgnoreCase))))
            .Build();
        var policy = others.GetSection(section.Path).Get<WorklistPolicy>(o => o.ErrorOnUnknownConfiguration = true) ?? new WorklistPolicy();
        policy = policy with { SmallBalance = AmountsOf(section.GetSection(byCurrency[0])), BalanceJump = AmountsOf(section.GetSection(byCurrency[1])) };
        policy.Validate();
        return policy;
    }

    private static ImportDoorSettings DoorsOf(IConfigurationSection section)
    {
        var doors = section.Get<ImportDoorSettings>(o => o.ErrorOnUnknownConfiguration = true) ?? new ImportDoorSettings();
        doors.Bounds.Validate();
        doors.Folder = string.IsNullOrWhiteSpace(doors.Folder) ? null : Path.GetFullPath(doors.Folder);
        return doors.Folder is null || Directory.Exists(doors.Folder)
            ? doors
            : throw new SettingsException($"Imports:Folder: there is no folder {doors.Folder}. Make it first; the bot's user must be able to write in it.");
    }

    private static ImmutableDictionary<string, decimal> AmountsOf(IConfigurationSection section) => section.GetChildren().ToImmutableDictionary(
        c => c.Key.ToUpperInvariant(),
        c => decimal.TryParse(c.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : throw new SettingsException($"{c.Path}: \"{c.Value}\" is no amount. Write it like 25.50."));

    private static BusinessCalendar CalendarOf(IConfigurationSection portfolio)
    {
        var zone = portfolio["TimeZone"] is { Length: > 0 } id
            ? TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found)
                ? found
                : throw new SettingsException($"Portfolio:TimeZone: there is no time zone \"{id}\". Write it like Europe/London.")
            : TimeZoneInfo.Local;
        var weekend = portfolio.GetSection("Weekend").Get<string[]>()?.Select(DayOf).ToImmutableHashSet();
        var holidays = portfolio.GetSection("Holidays").Get<string[]>()?.Select(HolidayOf).ToImmutableHashSet();
        return new BusinessCalendar(zone, weekend ?? BusinessCalendar.Plain(zone).Weekend, holidays ?? []);
    }

    private static TelemetrySettings TelemetryOf(IConfigurationSection section)
    {
        var telemetry = section.Get<TelemetrySettings>(o => o.ErrorOnUnknownConfiguration = true) ?? new TelemetrySettings();
        return telemetry.Fault() is { } fault ? throw new SettingsException(fault) : telemetry;
    }

    private static DayOfWeek DayOf(string name) => Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) && Enum.IsDefined(day)
        ? day
        : throw new SettingsException($"Portfolio:Weekend: \"{name}\" is no day of the week. Write it like Saturday.");

    private static DateOnly HolidayOf(string date) => ActionValues.Date(date)
        ?? throw new SettingsException($"Portfolio:Holidays: \"{date}\" is no date. Write it like 2026-12-25.");

    private static Currency CurrencyOf(string? code) => Currency.TryParse(code ?? "USD", out var currency)
        ? currency
        : throw new SettingsException($"Portfolio:Currency: \"{code}\" is not a currency of ISO 4217. Write it like EUR.");

    private static Uri AddressOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", AbsolutePath: "/" }
            ? address
            : throw new SettingsException($"The address \"{url}\" is none to listen on. Write it like {DefaultUrl}.");
}

/// <summary>A setting is missing or wrong. The message names it and says what would be right.</summary>
public sealed class SettingsException : Exception
{
    /// <summary>A fault of the settings.</summary>
    public SettingsException(string message)
        : base(message)
    {
    }
}
