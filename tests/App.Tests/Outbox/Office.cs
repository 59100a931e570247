using CollectionsBot.Channel;
using CollectionsBot.Channel.Tests;
using CollectionsBot.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CollectionsBot.App.Tests;

/// <summary>The digest's clock and courier over a journal on disk, from which they can be started again.</summary>
internal sealed class Office : IAsyncDisposable
{
    public const string Chat = "a:personal";

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _channel = new ServiceCollection().AddLogging()
        .AddBotChannel(o => o.AllowUnauthenticatedLoopback = true).BuildServiceProvider();

    private PortfolioWriter _writer;
    private FailingJournal _journal;

    private Office(FakeConnector connector)
    {
        Connector = connector;
        var pace = Options.Create(new ConnectorPaceOptions());
        Channel = new PacedConnectorClient(_channel.GetRequiredService<ConnectorClient>(), new ConnectorPace(pace, Clock), pace, Clock, new NoChance());
        (_writer, _journal) = Open();
    }

    public FakeConnector Connector { get; }

    /// <summary>Wednesday, half an hour before the digest.</summary>
    public FakeClock Clock { get; } = new(timersFire: true) { Now = new DateTimeOffset(2026, 11, 18, 8, 0, 0, TimeSpan.Zero) };

    public FailingJournal Journal => _journal;

    /// <summary>A portfolio and a chat that wants the digest every weekday at 8:30.</summary>
    public static async Task<Office> OpenAsync(string locale = "en-US")
    {
        var office = new Office(await FakeConnector.StartAsync());
        await office.GiveAsync(new OpenPortfolio(SmallPortfolio.Stamp("open-1"), false));
        await office.GiveAsync(SmallPortfolio.Import());
        await office.Addresses.LearnAsync(new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = "msteams",
            ServiceUrl = office.Connector.ServiceUrl,
            From = new ChannelAccount { Id = "29:anna", Name = "Anna" },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount { Id = Chat, ConversationType = "personal" },
            Locale = locale,
        });
        var schedule = new DigestSchedule(DigestSchedule.Weekdays, new TimeOnly(8, 30), "Etc/UTC");
        await office.GiveAsync(new ScheduleDigest(SmallPortfolio.Stamp("schedule-1") with { At = office.Clock.Now }, Chat, schedule));
        return office;
    }

    /// <summary>Somebody writes in a conversation for the first time.</summary>
    public Task MeetAsync(string conversation, string type, string person, string name) => Addresses.LearnAsync(new Activity
    {
        Type = ActivityTypes.Message,
        ChannelId = "msteams",
        ServiceUrl = Connector.ServiceUrl,
        From = new ChannelAccount { Id = "29:" + person, AadObjectId = person, Name = name },
        Recipient = new ChannelAccount { Id = "28:bot" },
        Conversation = new ConversationAccount { Id = conversation, ConversationType = type },
    });

    public DigestClock DigestClock => new(Portfolio, Clock, Settings, NullLogger<DigestClock>.Instance);

    public Courier Courier => CourierOver(Portfolio);

    public DigestCourier Digests => DigestsOver(Portfolio);

    public OutboxWatch Watch => new(Portfolio, Clock, Settings);

    public RequestCourier Requests => new(
        Portfolio, new RequestMessages(Portfolio, Clock, Settings), Sender, Clock, Settings, NullLogger<RequestCourier>.Instance);

    public Assistant Assistant => new(Portfolio, Clock, SmallPortfolio.Rules.Calendar);

    public Courier CourierOver(IPortfolio portfolio) => new(
        DigestsOver(portfolio), Requests, new ImportCourier(portfolio, Sender, Clock, Settings, NullLogger<ImportCourier>.Instance), new DeciderChats(Portfolio, Channel, Services, Clock, Settings, NullLogger<DeciderChats>.Instance),
        _writer, NullLogger<Courier>.Instance);

    private ChannelSender Sender => new(Channel, Services, Portfolio, Clock, Settings);

    /// <summary>What is sent takes as long as it takes; only the waits in between are the clock's.</summary>
    private PacedConnectorClient Channel { get; }

    private ServiceUrlAllowList Services => _channel.GetRequiredService<ServiceUrlAllowList>();

    private DigestCourier DigestsOver(IPortfolio portfolio) => new(portfolio, Assistant, Sender, Clock, Settings, NullLogger<DigestCourier>.Instance);

    private ConversationAddresses Addresses => new(Portfolio, Clock, Settings, new KnownAddresses());

    private LivePortfolio Portfolio => new(_writer);

    private Settings Settings => RunningBot.SettingsFor(_folder.Path);

    private sealed class NoChance : Random
    {
        public override double NextDouble() => 0;
    }

    public void At(int day, int hour, int minute) => Clock.Now = new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    public async Task GiveAsync(Command command) => Assert.IsType<Outcome.Accepted>(await _writer.ExecuteAsync(command));

    /// <summary>The clock is looked at and whatever is due goes out.</summary>
    public async Task CheckAndSendAsync()
    {
        await DigestClock.CheckAsync();
        await Digests.SendDueAsync(Chat);
    }

    /// <summary>The process ends, and another takes its place.</summary>
    public async Task RestartAsync()
    {
        await _writer.DisposeAsync();
        (_writer, _journal) = Open();
    }

    public ImmutableArray<T> Facts<T>()
        where T : Fact => FactsIn.Folder<T>(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _channel.DisposeAsync();
        await Connector.DisposeAsync();
        _folder.Dispose();
    }

    private (PortfolioWriter Writer, FailingJournal Journal) Open()
    {
        var journal = new FailingJournal(SqliteJournal.Open(_folder.Path));
        return (PortfolioWriter.Open(journal, SmallPortfolio.Rules), journal);
    }
}
