using Plumbline.Register;
using Plumbline.Register.Sources;

namespace Plumbline.App.Gathering;

/// <summary>How the sources are that are followed.</summary>
/// <param name="Followed">Their number.</param>
/// <param name="Fresh">Read when they should be, with news as often as expected.</param>
/// <param name="Silent">Without anything new for longer than is usual.</param>
/// <param name="Late">Overdue.</param>
/// <param name="Failing">Whose last round failed.</param>
/// <param name="Waiting">Not asked yet.</param>
/// <param name="LastRound">When the last round ended; null before the first.</param>
internal sealed record SourcesSummary(int Followed, int Fresh, int Silent, int Late, int Failing, int Waiting, DateTimeOffset? LastRound)
{
    public static SourcesSummary Of(RegisterStore register, DateTimeOffset now)
    {
        var followed = register.Sources().Where(s => s.IsOn).ToList();
        var states = followed.CountBy(s => s.State(now)).ToDictionary();
        int Of(string state) => states.GetValueOrDefault(state);
        return new SourcesSummary(followed.Count, Of(SourceStates.Fresh), Of(SourceStates.Silent), Of(SourceStates.Late), Of(SourceStates.Failing), Of(SourceStates.Waiting), followed.Max(s => s.RoundAt));
    }
}
