package io.nimbill.web.costs;

import io.nimbill.analysis.SavedView;
import io.nimbill.analysis.SavedViews;
import io.nimbill.web.lists.AnalysisFilters;
import io.nimbill.web.portal.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The views of cost analysis that the viewer keeps, and the one shown under a name. */
@Named
@ViewScoped
public class SavedViewsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SavedViews savedViews;

    @Inject
    private AnalysisFilters filters;

    @Inject
    private Words words;

    private String address;
    private String name;
    private List<SavedView> views;

    @PostConstruct
    void load() {
        address = filters.with(Map.of());
        views = savedViews.list();
    }

    /** Keeps what is shown; a refusal stays beside the field. */
    public void save() {
        savedViews.save(name, address);
        say("analysis.saved", name.strip());
        name = null;
        views = savedViews.list();
    }

    /** Forgets a view. */
    public void remove(SavedView view) {
        savedViews.remove(view.id());
        say("analysis.removed", view.name());
        views = savedViews.list();
    }

    public List<SavedView> getViews() {
        return views;
    }

    /** Whether that view is the one shown. */
    public boolean isShown(SavedView view) {
        return view.address().equals(address);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    private void say(String key, String what) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.text(key, what)));
    }
}
