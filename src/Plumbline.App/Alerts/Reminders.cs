using Plumbline.Register.Things;
using Plumbline.Register.Watching;

namespace Plumbline.App.Alerts;

/// <summary>Which reminders have come: a deadline is told with every day of the reminder that is reached, so that one that was missed, with the server at rest, is told all the same.</summary>
internal static class Reminders
{
    public static List<DueReminder> Due(Reminder reminder, IReadOnlyList<Consultation> calls, Moment moment)
    {
        var due = new List<DueReminder>();
        foreach (var call in calls)
        {
            if (Deadline.Of(call.Closes, call.Time, call.Zone) is not { } deadline || !deadline.IsOpen(moment)) continue;
            var left = reminder.Calendar == "days" ? deadline.DaysLeft(moment) : WorkingDays.Of(reminder.Calendar).Left(deadline, moment);
            var reached = reminder.Days.Where(d => d >= left).Select(d => $"{reminder.Calendar} {d}").ToList();
            if (reached.Count > 0) due.Add(new DueReminder(call, reached));
        }
        return due;
    }
}
