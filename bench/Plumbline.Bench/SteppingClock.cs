namespace Plumbline.Bench;

/// <summary>A clock that goes on a minute when it is told to, so that nothing that is kept for a minute is answered again.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _minutes;

    public void Step() => Interlocked.Increment(ref _minutes);

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero).AddMinutes(Interlocked.Read(ref _minutes) % 900);
}
