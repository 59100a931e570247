using System.Text;
using CollectionsBot.Channel;
using CollectionsBot.FakeTeams;
using CollectionsBot.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CollectionsBot.App.Tests;

/// <summary>The outbox over a journal on disk and against a Teams with limits and faults, in a time that only passes when all wait for it.</summary>
internal sealed class TeamsOffice : IAsyncDisposable
{
    public const string Ada = "a:ada";

    private static readonly TeamsPerson Everybody = new("29:anna", "a-anna", "Anna");

    private readonly TemporaryFolder _folder = new();
    private readonly RequestsUnderWay _requests = new();
    private readonly ServiceProvider _channel;
    private readonly PortfolioWriter _writer;
    private readonly CountingPortfolio _portfolio;

    private TeamsOffice(SteppedClock clock, TeamsServer teams)
    {
        (Clock, Teams) = (clock, teams);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton(new Random(1))
            .AddBotChannel(o => o.AllowUnauthenticatedLoopback = true);
        services.AddHttpClient(ConnectorClient.HttpClientName).AddHttpMessageHandler(_requests.NewHandler);
        _channel = services.BuildServiceProvider();
        _writer = PortfolioWriter.Open(SqliteJournal.Open(_folder.Path), SmallPortfolio.Rules);
        _portfolio = new CountingPortfolio(new LivePortfolio(_writer));
        Courier = NewCourier();
    }

    public SteppedClock Clock { get; }

    public TeamsServer Teams { get; }

    public Courier Courier { get; }

    /// <summary>A portfolio of as many customers as are asked for; each owes 1,000.00 USD since September.</summary>
    public static async Task<TeamsOffice> OpenAsync(int customers)
    {
        var clock = new SteppedClock(new DateTimeOffset(2026, 11, 18, 8, 0, 0, TimeSpan.Zero));
        var office = new TeamsOffice(clock, await TeamsServer.StartAsync(clock));
        await office.GiveAsync(new OpenPortfolio(SmallPortfolio.Stamp("open-1"), false));
        var csv = new StringBuilder("Customer ID,Customer,Customer Type,Type,Number,Date,Due Date,Amount,Open Amount,Currency,Email,Phone\n");
        foreach (var n in Enumerable.Range(0, customers))
        {
            csv.Append(FormattableString.Invariant($"C-{n},Firm {n} Ltd,company,Invoice,INV-{n},2026-08-10,2026-09-09,1000.00,1000.00,USD,,\n"));
        }

        await office.GiveAsync(SmallPortfolio.Import(csv.ToString()));
        return office;
    }

    /// <summary>A conversation that wants its digest at half past eight.</summary>
    public async Task MeetAsync(string conversation, string kind, Actor person, bool isThere = true)
    {
        if (isThere)
        {
            Teams.Add(conversation, Everybody, new TeamsPerson("29:ada", "a-ada", "Ada"));
        }

        await new ConversationAddresses(_portfolio, Clock, Settings, new KnownAddresses()).LearnAsync(new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = "msteams",
            ServiceUrl = Teams.ServiceUrl,
            From = new ChannelAccount { Id = "29:" + person.Name, AadObjectId = person.Id, Name = person.Name },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount { Id = conversation, ConversationType = kind, TenantId = TeamsServer.TenantId },
        });
        var schedule = new DigestSchedule(DigestSchedule.Weekdays, new TimeOnly(8, 30), "Etc/UTC");
        await GiveAsync(new ScheduleDigest(SmallPortfolio.Stamp("schedule " + conversation) with { At = Clock.GetUtcNow() }, conversation, schedule));
    }

    public Task AskAsync(int customer, string? askedIn) => GiveAsync(new ProposePlan(
        SmallPortfolio.Stamp($"plan-{customer}") with { Actor = Talk.Anna.Actor }, new CustomerId($"C-{customer}"), Money.Parse("1000.00 USD"),
        new ScheduleTerms(Frequency.Monthly, new DateOnly(2026, 12, 1), 4), "cannot pay at once")
    { AskedIn = askedIn });

    public async Task GiveAsync(Command command) => Assert.IsType<Outcome.Accepted>(await _portfolio.ExecuteAsync(command));

    public ValueTask<T> QueryAsync<T>(Func<Portfolio, T> query) => _portfolio.AskAsync(query);

    public async Task CheckClockAsync() => await new DigestClock(_portfolio, Clock, Settings, NullLogger<DigestClock>.Instance).CheckAsync();

    /// <summary>Looks as often as it takes until nothing is due any more.</summary>
    public async Task LookAsync(int times = 4)
    {
        for (var i = 0; i < times; i++)
        {
            await Clock.RunAsync(Courier.LookAsync(), () => _requests.Count + _portfolio.UnderWay - Teams.Parked);
        }
    }

    public ImmutableArray<T> Facts<T>()
        where T : Fact => FactsIn.Folder<T>(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _channel.DisposeAsync();
        await Teams.DisposeAsync();
        _folder.Dispose();
    }

    private Settings Settings => RunningBot.SettingsFor(_folder.Path);

    private Courier NewCourier()
    {
        var connector = _channel.GetRequiredService<IConnectorClient>();
        var trusted = _channel.GetRequiredService<ServiceUrlAllowList>();
        var sender = new ChannelSender(connector, trusted, _portfolio, Clock, Settings);
        var assistant = new Assistant(_portfolio, Clock, SmallPortfolio.Rules.Calendar);
        return new Courier(
            new DigestCourier(_portfolio, assistant, sender, Clock, Settings, NullLogger<DigestCourier>.Instance),
            new RequestCourier(_portfolio, new RequestMessages(_portfolio, Clock, Settings), sender, Clock, Settings, NullLogger<RequestCourier>.Instance),
            new ImportCourier(_portfolio, sender, Clock, Settings, NullLogger<ImportCourier>.Instance),
            new DeciderChats(_portfolio, connector, trusted, Clock, Settings, NullLogger<DeciderChats>.Instance),
            _writer,
            NullLogger<Courier>.Instance);
    }

    /// <summary>Counts what is under way, so that time does not pass meanwhile.</summary>
    private sealed class CountingPortfolio(IPortfolio inner) : IPortfolio
    {
        private int _underWay;

        public int UnderWay => Volatile.Read(ref _underWay);

        public ValueTask<T> AskAsync<T>(Func<Portfolio, T> query, CancellationToken cancellation = default) => CountAsync(inner.AskAsync(query, cancellation));

        public ValueTask<Outcome> ExecuteAsync(Command command, CancellationToken cancellation = default) => CountAsync(inner.ExecuteAsync(command, cancellation));

        private async ValueTask<T> CountAsync<T>(ValueTask<T> work)
        {
            Interlocked.Increment(ref _underWay);
            try
            {
                return await work;
            }
            finally
            {
                Interlocked.Decrement(ref _underWay);
            }
        }
    }
}
