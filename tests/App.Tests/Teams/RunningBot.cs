using System.Net;
using System.Text;
using System.Text.Json;
using CollectionsBot.Channel;
using CollectionsBot.Channel.Tests;
using CollectionsBot.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionsBot.App.Tests;

/// <summary>The whole bot on a port of its own, over a journal in a folder of its own, with a connector that writes down what it gets.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly TemporaryFolder _folder;

    private RunningBot(TemporaryFolder folder, FakeConnector connector, FailingJournal journal, PortfolioWriter writer, WebApplication host) =>
        (_folder, Connector, Journal, Writer, Host) = (folder, connector, journal, writer, host);

    public FakeConnector Connector { get; }

    public PortfolioWriter Writer { get; }

    public FailingJournal Journal { get; }

    public WebApplication Host { get; }

    public required FakeClock Clock { get; init; }

    /// <summary>Starts it over <see cref="SmallPortfolio"/>.</summary>
    /// <param name="settings">Changes settings.</param>
    /// <param name="services">Adds services, or puts others in the place of the bot's.</param>
    /// <param name="portfolio">What is imported.</param>
    public static async Task<RunningBot> StartAsync(
        Func<Settings, Settings>? settings = null, Action<IServiceCollection>? services = null, string portfolio = SmallPortfolio.Csv)
    {
        var folder = new TemporaryFolder();
        var journal = new FailingJournal(SqliteJournal.Open(folder.Path));
        var writer = PortfolioWriter.Open(journal, SmallPortfolio.Rules);
        await writer.ExecuteAsync(new OpenPortfolio(SmallPortfolio.Stamp("open-1"), false));
        await writer.ExecuteAsync(SmallPortfolio.Import(portfolio));
        var clock = new FakeClock();
        var host = BotHost.Build((settings ?? (s => s))(SettingsFor(folder.Path)), writer, clock, more =>
        {
            // The clock stands still, so nothing could be waited for.
            more.Configure<ConnectorPaceOptions>(o => (o.Sends, o.Reads, o.Tenant) = ([], [], []));
            services?.Invoke(more);
        });
        await host.StartAsync();
        return new RunningBot(folder, await FakeConnector.StartAsync(), journal, writer, host) { Clock = clock };
    }

    public static Settings SettingsFor(string folder, string url = "http://127.0.0.1:0", bool isDevelopment = true, string appId = "") => new(
        SmallPortfolio.Rules, Currency.Parse("USD"), folder, new Uri(url), new BotFrameworkAuthenticationOptions { AppId = appId }, isDevelopment);

    /// <summary>An activity of Anna's, as Teams would send it.</summary>
    public Activity Activity(string type, string id, string conversation = "a:personal", string kind = "personal") => new()
    {
        Type = type,
        Id = id,
        ChannelId = "msteams",
        ServiceUrl = Connector.ServiceUrl,
        From = new ChannelAccount { Id = "29:anna", Name = "Anna", AadObjectId = "a-anna" },
        Recipient = new ChannelAccount { Id = "28:bot", Name = "CollectionsBot" },
        Conversation = new ConversationAccount { Id = conversation, ConversationType = kind, TenantId = "t-1" },
        Locale = "en-US",
    };

    public Activity Message(string text, string id) => Activity(ActivityTypes.Message, id) with { Text = text };

    public Activity Installation(string action = "add", string conversation = "a:personal", string kind = "personal") =>
        Activity(ActivityTypes.InstallationUpdate, "install-" + action, conversation, kind) with { Action = action };

    public Activity Joined(string conversation = "a:personal", string kind = "personal") => Activity(ActivityTypes.ConversationUpdate, "joined", conversation, kind) with
    {
        MembersAdded = [new ChannelAccount { Id = "28:bot" }],
    };

    public Activity Invoke(string verb, object? data) => Activity(ActivityTypes.Invoke, "invoke-1") with
    {
        Name = InvokeNames.AdaptiveCardAction,
        Value = JsonSerializer.SerializeToElement(new { action = new { type = "Action.Execute", verb, data } }),
    };

    public async Task<(HttpStatusCode Status, JsonElement? Body)> PostAsync(Activity activity)
    {
        using var content = new StringContent(JsonSerializer.Serialize(activity, ActivityJson.Options), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(new Uri(new Uri(Host.Urls.First()), "api/messages"), content);
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.Length == 0 ? null : JsonDocument.Parse(body).RootElement);
    }

    /// <summary>Has a message answered: what was sent meanwhile.</summary>
    public async Task<IReadOnlyList<FakeConnector.Call>> SayAsync(string text, string id)
    {
        var before = Connector.Sends.Count;
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Message(text, id))).Status);
        return [.. Connector.Sends.Skip(before)];
    }

    public ImmutableArray<T> Facts<T>()
        where T : Fact => FactsIn.Folder<T>(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Writer.DisposeAsync();
        await Connector.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }
}

/// <summary>A journal whose disk is full when a test says so.</summary>
internal sealed class FailingJournal(IJournal inner) : IJournal
{
    public bool IsFull { get; set; }

    /// <summary>The kind of fact that finds the disk full, when it is not full for all of them.</summary>
    public string? FullFor { get; set; }

    public ChainHead Head => inner.Head;

    public IEnumerable<Entry> Read(long after = 0) => inner.Read(after);

    public void Append(IReadOnlyList<Entry> entries)
    {
        if (IsFull || entries.Any(e => e.Kind == FullFor))
        {
            throw new JournalException("The disk is full.");
        }

        inner.Append(entries);
    }

    public IReadOnlyList<WrappedKey> ReadKeys() => inner.ReadKeys();

    public void PutKeys(IReadOnlyList<WrappedKey> keys) => inner.PutKeys(keys);

    public string? FindStoreFault() => inner.FindStoreFault();

    public void Dispose() => inner.Dispose();
}
